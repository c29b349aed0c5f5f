/** A province-level unit. `source` is its name in the Natural Earth outlines. */
export interface ProvinceRow {
  adcode: string;
  source: string;
  zh: string;
  en: string;
  /** Short form without the class word, as on a map. */
  short: string;
  /** One-character forms, as on number plates. */
  letters: string[];
  /** How early its name is written: 1 large, 3 small; null for a municipality, which its city names. */
  rank: 1 | 2 | 3 | null;
}

type ProvinceTuple = [string, string, string, string, string, string, 1 | 2 | 3 | null];

const PROVINCE_TUPLES: ProvinceTuple[] = [
  ["110000", "Beijing", "北京市", "Beijing", "北京", "京", null],
  ["120000", "Tianjin", "天津市", "Tianjin", "天津", "津", null],
  ["130000", "Hebei", "河北省", "Hebei", "河北", "冀", 2],
  ["140000", "Shanxi", "山西省", "Shanxi", "山西", "晋", 2],
  ["150000", "Inner Mongol", "内蒙古自治区", "Inner Mongolia", "内蒙古", "蒙", 1],
  ["210000", "Liaoning", "辽宁省", "Liaoning", "辽宁", "辽", 2],
  ["220000", "Jilin", "吉林省", "Jilin", "吉林", "吉", 2],
  ["230000", "Heilongjiang", "黑龙江省", "Heilongjiang", "黑龙江", "黑", 1],
  ["310000", "Shanghai", "上海市", "Shanghai", "上海", "沪申", null],
  ["320000", "Jiangsu", "江苏省", "Jiangsu", "江苏", "苏", 2],
  ["330000", "Zhejiang", "浙江省", "Zhejiang", "浙江", "浙", 2],
  ["340000", "Anhui", "安徽省", "Anhui", "安徽", "皖", 2],
  ["350000", "Fujian", "福建省", "Fujian", "福建", "闽", 2],
  ["360000", "Jiangxi", "江西省", "Jiangxi", "江西", "赣", 2],
  ["370000", "Shandong", "山东省", "Shandong", "山东", "鲁", 2],
  ["410000", "Henan", "河南省", "Henan", "河南", "豫", 2],
  ["420000", "Hubei", "湖北省", "Hubei", "湖北", "鄂", 2],
  ["430000", "Hunan", "湖南省", "Hunan", "湖南", "湘", 2],
  ["440000", "Guangdong", "广东省", "Guangdong", "广东", "粤", 2],
  ["450000", "Guangxi", "广西壮族自治区", "Guangxi", "广西", "桂", 2],
  ["460000", "Hainan", "海南省", "Hainan", "海南", "琼", 3],
  ["500000", "Chongqing", "重庆市", "Chongqing", "重庆", "渝", null],
  ["510000", "Sichuan", "四川省", "Sichuan", "四川", "川蜀", 1],
  ["520000", "Guizhou", "贵州省", "Guizhou", "贵州", "贵黔", 2],
  ["530000", "Yunnan", "云南省", "Yunnan", "云南", "云滇", 1],
  ["540000", "Xizang", "西藏自治区", "Tibet (Xizang)", "西藏", "藏", 1],
  ["610000", "Shaanxi", "陕西省", "Shaanxi", "陕西", "陕秦", 2],
  ["620000", "Gansu", "甘肃省", "Gansu", "甘肃", "甘陇", 1],
  ["630000", "Qinghai", "青海省", "Qinghai", "青海", "青", 1],
  ["640000", "Ningxia", "宁夏回族自治区", "Ningxia", "宁夏", "宁", 3],
  ["650000", "Xinjiang", "新疆维吾尔自治区", "Xinjiang", "新疆", "新", 1],
];

/** The 31 province-level units that have an outline in provinces.json, by code. */
export const PROVINCES: ProvinceRow[] = PROVINCE_TUPLES.map(([adcode, source, zh, en, short, letters, rank]) => ({
  adcode,
  source,
  zh,
  en,
  short,
  letters: [...letters],
  rank,
}));

/**
 * Units with a code but no outline here: `numeric` is the ISO 3166-1 number in
 * the Natural Earth country file; `geonames` gives the point where that outline is too coarse.
 */
export const OTHER_UNITS = [
  { adcode: "710000", numeric: "158", en: "Taiwan", short: "台湾", letters: ["台"], aliases: [], geonames: null },
  { adcode: "810000", numeric: "344", en: "Hong Kong", short: "香港", letters: ["港"], aliases: [], geonames: null },
  {
    adcode: "820000",
    numeric: "446",
    en: "Macau",
    short: "澳门",
    letters: ["澳"],
    aliases: ["Macao"],
    geonames: 1821274,
  },
] as const;
