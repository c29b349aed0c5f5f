/** What the characters of a mention tell before any place is looked up: class words, and names that are no place's alone. */

/** Names of units end so; a short form before other words may be part of a street's or a company's name. */
export const UNIT = /(省|市|自治区|特别行政区|自治州|地区|盟|县|区|旗)$/u;
/** Names of townships end so. */
export const TOWNSHIP = /(街道|镇|乡|苏木)$/u;

/** What is said of the middle of a town or a county, and the class word of the unit that it is the middle of. */
export const MIDDLES: readonly (readonly [RegExp, string])[] = [
  [/(古镇|老街)$/u, "镇"],
  [/县城$/u, "县"],
];

/**
 * What stands in a city or province whose short name comes before it. Roads, bridges, hotels and companies are named after
 * places elsewhere, and so are villages and quarters: 南汇路 is no road in 南汇.
 */
export const CITY_SITE =
  /((?<!会)馆|中心|园|园区|开发区|示范区|试验区|保税区|综保区|高新区|经开区|自贸区|港区|度假区|风景区|新区|新城|港|码头|基地|学校|大学|学院|医院|机场|车站|火车站)$/u;
/** After the short name of a county only what is built for it: 瑞金医院 and 古田会议纪念馆 are not where they are named after. */
export const COUNTY_SITE =
  /(服务中心|展示馆|规划馆|展览馆|博物馆|图书馆|文化馆|体育馆|园区|开发区|保税区|综保区|高新区|经开区|码头|车站|火车站)$/u;
/** The short name was only the beginning of another one: 杭州湾, 淮海战役, 广安门, 太原卫星发射中心. */
export const LONGER = /^[河湖江海湾山岭桥口门]|[路街]|会议(?!中心)|战役|起义|事件|惨案|卫星发射/u;
/** Cities called after a person, after whom much else is called. */
export const PERSONS: ReadonlySet<string> = new Set(["中山"]);

/**
 * Bare names of seas, lakes, rivers, mountains, islands and parts of a country, and words that many places use of a part of
 * theirs, as `normalizeName` makes them: that one place is listed under such a name says nothing.
 */
export const COMMON: ReadonlySet<string> = new Set(
  [
    "东海 南海 黄海 渤海 太湖 洞庭 巢湖 西湖 滇池 青海湖 长江 黄河 淮河 珠江 汉江 湘江 赣江 闽江 漓江 松花江 辽河 海河 渭河 洛河",
    "泰山 恒山 衡山 华山 嵩山 天山 昆仑 秦岭 太行 大别山 长白山 祁连 祁连山 峨眉 五台 武当 九华山 白云山 长城 大运河 三峡 黄土高原",
    "东北 华北 华东 华南 华中 西北 西南 中原 江南 江北 岭南 塞北 关中 川西 苏北 苏南 陕北 闽南 皖南 胶东 辽东 辽西 河套 热河 南极 北极",
    "东区 西区 南区 北区 中区 城区 郊区 矿区 老城区 新市区 城东区 城西区 城中区 城北区 城南区 海港区 港口 港口区 河西 河东 北山 南山 人民广场 酒店 广场",
    "java sumatra luzon sardinia crete rhodes corsica longisland bohemia moravia andalusia siberia scandinavia thebalkans goldengate whitehouse university",
  ].flatMap((line) => line.split(" ")),
);
