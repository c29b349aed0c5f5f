/**
 * The hand-made part of the gazetteer and of the map labels: names, one-letter
 * short forms, curated places, and where sea names are written.
 */
import type { Position } from "geojson";
import type { PointKind } from "../../lib/contract";

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

/** A place whose values were compared with a second source; they win over computed ones. */
export interface CuratedPlace {
  id: string;
  en: string;
  point: Position;
  pointKind: PointKind;
  errorM: number;
  geonames: number;
  source: string;
}

const LABEL_POINT = "Natural Earth 10m admin-1 label point (public domain); compared with a second source";
const SEAT_POINT =
  "GeoNames (CC BY 4.0), point of the city or of the seat; error = circle of equal area; compared with a second source";

type CuratedTuple = [string, string, string, number, number, number, number];

const CURATED_PROVINCES: CuratedTuple[] = [
  ["130000", "hebei", "Hebei", 115.314, 38.5205, 245000, 1808773],
  ["540000", "tibet", "Tibet (Xizang)", 88.4137, 31.4515, 600000, 1279685],
  ["320000", "jiangsu", "Jiangsu", 119.942, 32.9844, 179000, 1806260],
  ["330000", "zhejiang", "Zhejiang", 119.97, 29.1084, 180000, 1784764],
  ["520000", "guizhou", "Guizhou", 106.559, 26.8033, 236000, 1809445],
  ["650000", "xinjiang", "Xinjiang", 85.4253, 41.122, 720000, 1529047],
  ["530000", "yunnan", "Yunnan", 101.661, 24.4603, 351000, 1785694],
  ["620000", "gansu", "Gansu", 100.735, 38.7393, 359000, 1810676],
  ["630000", "qinghai", "Qinghai", 96.2377, 35.2652, 477000, 1280239],
];

const CURATED_CITIES: CuratedTuple[] = [
  ["310000", "shanghai", "Shanghai", 121.45806, 31.22222, 45000, 1796236],
  ["110000", "beijing", "Beijing", 116.39723, 39.9075, 72000, 1816670],
  ["320500", "suzhou", "Suzhou", 120.59538, 31.30408, 52000, 1886760],
  ["630100", "xining", "Xining", 101.75739, 36.62554, 49000, 1788852],
  ["520300", "zunyi", "Zunyi", 106.90722, 27.68667, 99000, 1783621],
  ["540100", "lhasa", "Lhasa", 91.1, 29.65, 97000, 1280737],
  ["632600", "golog", "Golog Tibetan Autonomous Prefecture", 100.22993, 34.46623, 156000, 1281178],
];

const curated = (rows: CuratedTuple[], pointKind: PointKind, source: string): [string, CuratedPlace][] =>
  rows.map(([adcode, id, en, x, y, errorM, geonames]) => [
    adcode,
    { id, en, point: [x, y], pointKind, errorM, geonames, source },
  ]);

/** Curated places by code. */
export const CURATED: ReadonlyMap<string, CuratedPlace> = new Map([
  ...curated(CURATED_PROVINCES, "label", LABEL_POINT),
  ...curated(CURATED_CITIES, "seat", SEAT_POINT),
]);

/** Prefectures, leagues and 地区: English name, short Chinese form, and the seat that stands for the position. */
export const PREFECTURES: Readonly<Record<string, { en: string; short: string; seat: string }>> = {
  "152200": { en: "Hinggan League", short: "兴安", seat: "乌兰浩特" },
  "152500": { en: "Xilingol League", short: "锡林郭勒", seat: "锡林浩特" },
  "152900": { en: "Alxa League", short: "阿拉善", seat: "巴彦浩特" },
  "222400": { en: "Yanbian Korean Autonomous Prefecture", short: "延边", seat: "延吉" },
  "232700": { en: "Daxing'anling Prefecture", short: "大兴安岭", seat: "加格达奇" },
  "422800": { en: "Enshi Tujia and Miao Autonomous Prefecture", short: "恩施", seat: "恩施" },
  "433100": { en: "Xiangxi Tujia and Miao Autonomous Prefecture", short: "湘西", seat: "吉首" },
  "513200": { en: "Ngawa Tibetan and Qiang Autonomous Prefecture", short: "阿坝", seat: "马尔康" },
  "513300": { en: "Garzê Tibetan Autonomous Prefecture", short: "甘孜", seat: "康定" },
  "513400": { en: "Liangshan Yi Autonomous Prefecture", short: "凉山", seat: "西昌" },
  "522300": { en: "Qianxinan Buyei and Miao Autonomous Prefecture", short: "黔西南", seat: "兴义" },
  "522600": { en: "Qiandongnan Miao and Dong Autonomous Prefecture", short: "黔东南", seat: "凯里" },
  "522700": { en: "Qiannan Buyei and Miao Autonomous Prefecture", short: "黔南", seat: "都匀" },
  "532300": { en: "Chuxiong Yi Autonomous Prefecture", short: "楚雄", seat: "楚雄" },
  "532500": { en: "Honghe Hani and Yi Autonomous Prefecture", short: "红河", seat: "蒙自" },
  "532600": { en: "Wenshan Zhuang and Miao Autonomous Prefecture", short: "文山", seat: "文山" },
  "532800": { en: "Xishuangbanna Dai Autonomous Prefecture", short: "西双版纳", seat: "景洪" },
  "532900": { en: "Dali Bai Autonomous Prefecture", short: "大理", seat: "大理" },
  "533100": { en: "Dehong Dai and Jingpo Autonomous Prefecture", short: "德宏", seat: "芒市" },
  "533300": { en: "Nujiang Lisu Autonomous Prefecture", short: "怒江", seat: "泸水" },
  "533400": { en: "Dêqên Tibetan Autonomous Prefecture", short: "迪庆", seat: "香格里拉" },
  "542500": { en: "Ngari Prefecture", short: "阿里", seat: "狮泉河" },
  "622900": { en: "Linxia Hui Autonomous Prefecture", short: "临夏", seat: "临夏" },
  "623000": { en: "Gannan Tibetan Autonomous Prefecture", short: "甘南", seat: "合作" },
  "632200": { en: "Haibei Tibetan Autonomous Prefecture", short: "海北", seat: "西海" },
  "632300": { en: "Huangnan Tibetan Autonomous Prefecture", short: "黄南", seat: "同仁" },
  "632500": { en: "Hainan Tibetan Autonomous Prefecture", short: "海南", seat: "恰卜恰" },
  "632600": { en: "Golog Tibetan Autonomous Prefecture", short: "果洛", seat: "玛沁" },
  "632700": { en: "Yushu Tibetan Autonomous Prefecture", short: "玉树", seat: "玉树" },
  "632800": { en: "Haixi Mongol and Tibetan Autonomous Prefecture", short: "海西", seat: "德令哈" },
  "652300": { en: "Changji Hui Autonomous Prefecture", short: "昌吉", seat: "昌吉" },
  "652700": { en: "Bortala Mongol Autonomous Prefecture", short: "博尔塔拉", seat: "博乐" },
  "652800": { en: "Bayingolin Mongol Autonomous Prefecture", short: "巴音郭楞", seat: "库尔勒" },
  "652900": { en: "Aksu Prefecture", short: "阿克苏", seat: "阿克苏" },
  "653000": { en: "Kizilsu Kyrgyz Autonomous Prefecture", short: "克孜勒苏", seat: "阿图什" },
  "653100": { en: "Kashgar Prefecture", short: "喀什", seat: "喀什" },
  "653200": { en: "Hotan Prefecture", short: "和田", seat: "和田" },
  "654000": { en: "Ili Kazakh Autonomous Prefecture", short: "伊犁", seat: "伊宁" },
  "654200": { en: "Tacheng Prefecture", short: "塔城", seat: "塔城" },
  "654300": { en: "Altay Prefecture", short: "阿勒泰", seat: "阿勒泰" },
};

/** English names of cities that are not the pinyin. */
export const CITY_ENGLISH: Readonly<Record<string, string>> = {
  "150100": "Hohhot",
  "150600": "Ordos",
  "150700": "Hulunbuir",
  "150800": "Bayannur",
  "150900": "Ulanqab",
  "230100": "Harbin",
  "230200": "Qiqihar",
  "540200": "Shigatse",
  "540300": "Qamdo",
  "540400": "Nyingchi",
  "540600": "Nagqu",
  "650100": "Ürümqi",
  "650200": "Karamay",
  "650400": "Turpan",
};

/** Cities whose seat GeoNames files under the name of the district or town. */
export const CITY_SEATS: Readonly<Record<string, string>> = {
  "140700": "榆次",
  "141100": "离石",
  "150700": "海拉尔",
  "150900": "集宁",
  "431100": "冷水滩",
  "512000": "雁江",
  "530800": "思茅",
  "540400": "巴宜",
  "540500": "泽当",
  "621000": "西峰",
  "640200": "大武口",
};

/** Seats that have no Chinese name in GeoNames: their romanised name there. */
export const LATIN_SEATS: Readonly<Record<string, string>> = {
  "211100": "Panshan",
  "341800": "Xuanzhou",
  "451100": "Babu",
  "513200": "Barkam",
  "513300": "Kangding",
  "533400": "Shangri-La",
  "632300": "Rongwo",
  "640200": "Dawukou",
};

/** Pinyin where the converter picks the wrong reading, and Shaanxi, which is spelt apart from Shanxi. */
export const PINYIN: Readonly<Record<string, string>> = {
  乐亭: "Laoting",
  乐陵: "Laoling",
  乐清: "Yueqing",
  民乐: "Minle",
  蔚县: "Yuxian",
  浚县: "Xunxian",
  尉犁: "Yuli",
  繁峙: "Fanshi",
  大埔: "Dabu",
  黄陂: "Huangpi",
  泌阳: "Biyang",
  歙县: "Shexian",
  涡阳: "Guoyang",
  单县: "Shanxian",
  洪洞: "Hongtong",
  六合: "Luhe",
  宕昌: "Tanchang",
  子长: "Zichang",
  珲春: "Hunchun",
  闵行: "Minhang",
  曾都: "Zengdu",
  吴堡: "Wubu",
  筠连: "Junlian",
  犍为: "Qianwei",
  句容: "Jurong",
  喀什: "Kashi",
  昌都: "Changdu",
  陕西: "Shaanxi",
};

/** How a character is read in names of places, whatever it is elsewhere. */
export const READINGS: Readonly<Record<string, string>> = { 都: "du", 什: "shi" };

/** Short forms in use that no rule gives. */
export const EXTRA_ALIASES: Readonly<Record<string, string[]>> = {
  "110000": ["Peking", "北平"],
  "320100": ["Nanking"],
  "440100": ["Canton"],
  "210100": ["Mukden", "奉天"],
  "650100": ["迪化", "Urumqi"],
  "430800": ["大庸"],
  "350200": ["Amoy"],
  "152501": ["Erenhot"],
  "533401": ["Shangri-La"],
  "542500": ["Ngari"],
  "632801": ["Golmud"],
  "652801": ["Korla"],
  "653100": ["Kashgar"],
  "653200": ["Hotan", "Khotan"],
  "150000": ["内蒙", "Nei Mongol"],
  "540000": ["Tibet", "Xizang"],
  "652800": ["巴州"],
  "653000": ["克州"],
  "652700": ["博州"],
  "513200": ["Aba"],
  "513300": ["Ganzi"],
  "533400": ["Diqing"],
  "632600": ["Guoluo"],
};

/** Cities that the map names, by code, with the rank of the name; 1 is written first. */
export const CITY_LABELS: Readonly<Record<1 | 2 | 3, string[]>> = {
  1: "110000 310000 440100 500000 510100 420100 610100 540100 650100 230100 210100 620100 530100 810000".split(" "),
  2: [
    ..."120000 130100 140100 150100 220100 320100 330100 340100 350100 360100 370100".split(" "),
    ..."410100 430100 450100 460100 520100 630100 640100 440300 370200 210200 710000".split(" "),
  ],
  3: "350200 320500 330200 820000 520300 540200 653100 420500 410300 450300 330300 320300".split(" "),
};

/** Cities named on the map that have no city record of their own in the gazetteer. */
export const OTHER_CITY_IDS: Readonly<Record<string, { zh: string; en: string; geonames: number }>> = {
  "653100": { zh: "喀什", en: "Kashgar", geonames: 1280849 },
  "710000": { zh: "台北", en: "Taipei", geonames: 1668341 },
  "810000": { zh: "香港", en: "Hong Kong", geonames: 1819729 },
  "820000": { zh: "澳门", en: "Macau", geonames: 1821274 },
};

/** Names of seas and where we write them. */
export const SEA_LABELS: { zh: string; en: string; point: Position; rank: 1 | 2 | 3 }[] = [
  { zh: "渤海", en: "Bohai Sea", point: [119.6, 38.6], rank: 2 },
  { zh: "黄海", en: "Yellow Sea", point: [123.4, 35.6], rank: 1 },
  { zh: "东海", en: "East China Sea", point: [125.2, 29.4], rank: 1 },
  { zh: "南海", en: "South China Sea", point: [114.6, 17.2], rank: 1 },
  { zh: "孟加拉湾", en: "Bay of Bengal", point: [89.2, 17.2], rank: 1 },
];

/** The peoples that autonomous counties are named after; the longer of two alike first. */
export const PEOPLES: readonly string[] =
  "蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 撒拉 毛南族 仡佬族 锡伯 阿昌族 普米族 塔吉克 怒族 鄂温克族 德昂族 保安族 裕固族 京族 独龙族 鄂伦春 赫哲族 门巴族 珞巴族 基诺族 各族 独龙族怒族"
    .split(" ")
    .toSorted((a, b) => b.length - a.length);

/** Names that a unit had before, or that a unit had which it took in; by the code of the unit that bears the land now. */
export const FORMER: Readonly<Record<string, string[]>> = {
  "110101": ["崇文区", "崇文"],
  "110102": ["宣武区", "宣武"],
  "110112": ["通县"],
  "110118": ["密云县"],
  "110119": ["延庆县"],
  "310101": ["卢湾区", "卢湾", "南市区"],
  "310106": ["闸北区", "闸北"],
  "310115": ["南汇区", "南汇", "浦东"],
  "310151": ["崇明县"],
};
