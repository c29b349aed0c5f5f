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
