/** Bare names of seas, lakes, rivers, mountains and parts of the country that counties or townships also bear, as `key` makes them. */
export const FEATURES: ReadonlySet<string> = new Set(
  [
    "东海 南海 黄海 渤海 太湖 洞庭 巢湖 西湖 滇池 青海湖 长江 黄河 淮河 珠江 汉江 湘江 赣江 闽江 松花江 辽河 海河 渭河 洛河",
    "泰山 恒山 衡山 华山 嵩山 天山 昆仑 秦岭 太行 大别山 长白山 祁连 祁连山 峨眉 五台 武当 九华山 长城 大运河 三峡 黄土高原",
    "东北 华北 华东 华南 华中 西北 西南 中原 江南 江北 岭南 塞北 关中 川西 苏北 苏南 陕北 闽南 皖南 胶东 辽东 辽西 河套",
  ].flatMap((line) => line.split(" ")),
);
