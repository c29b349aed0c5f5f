import fc from "fast-check";
import { expect, test } from "vitest";
import { inEach } from "../../locales";
import { curated, readRecords } from "../../pipeline/read";
import { metresBetween } from "../../sphere";
import { orFallback } from "../gazetteer/fallback";
import { type Gazetteer, readGazetteer } from "../gazetteer/gazetteer";
import { resolve } from "./resolve";
import { isMiddle } from "./score";

const gazetteer = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));
const ask = (mention: string, within: string | null = null, near: [number, number][] = []) =>
  resolve({ mention, within, near }, gazetteer);

/** The gazetteer, with a count of what it is asked. */
function countLookUps() {
  const count = { named: 0, get: 0 };
  const counting: Gazetteer = {
    ...gazetteer,
    named(name) {
      count.named++;
      return gazetteer.named(name);
    },
    get(id) {
      count.get++;
      return gazetteer.get(id);
    },
  };
  return { count, counting };
}

test.each([
  ["浦东", "sh-pudong"],
  ["上海市徐匯區", "sh-xuhui"],
  ["上海市徐汇区行政服务中心", "sh-xuhui-service-centre"],
  ["Xuhui District, Shanghai", "sh-xuhui"],
  ["ＸＵＨＵＩ", "sh-xuhui"],
  ["果洛州", "golog"],
  ["沪", "shanghai"],
  ["吉林市", "jilin-220200"],
  ["天津滨海新区", "binhai-120116"],
  ["Paris", "geonames-2988507"],
  ["paris france", "geonames-2988507"],
  ["Suzhou, Jiangsu, China", "suzhou"],
  ["Suzhou Anhui", "suzhou-341300"],
  ["首爾", "geonames-1835848"],
  ["华盛顿", "geonames-4140963"],
  ["格鲁吉亚", "country-ge"],
  ["木渎镇", "mudu-320506103"],
  ["苏州市吴中区木渎镇", "mudu-320506103"],
  ["Mudu", "mudu-320506103"],
  ["London, England", "geonames-2643743"],
  ["Toronto, Ontario", "geonames-6167865"],
  ["Paris, Texas", "geonames-4717560"],
  ["加利福尼亚", "region-usa-3521"],
  ["New York", "geonames-5128581"],
  ["中国台北", "geonames-1668341"],
  ["仁川", "geonames-1843564"],
  ["Yudu", "yudu-360731"],
  ["New York, NY", "geonames-5128581"],
  ["中国，北京", "beijing"],
  ["Beijing (北京)", "beijing"],
  ["浦东 Pudong", "sh-pudong"],
  ["贡山县", "gongshan-533324"],
  ["Sichuan Province", "sichuan-510000"],
  ["得梅因", "geonames-4853828"],
  ["南极洲", "country-aq"],
  ["Yueqing", "yueqing-330382"],
  ["密云县", "miyun-110118"],
  ["襄樊", "xiangyang-420600"],
  ["蓟县", "jizhou-120119"],
  ["绍兴县", "shaoxing-330621"],
  ["甪直古镇", "luzhi-320506100"],
  ["江苏苏州甪直古镇", "luzhi-320506100"],
  ["苏州甪直老街", "luzhi-320506100"],
  ["正定县城", "zhengding-130123"],
  ["上海虹桥机场", "airport-sha"],
  ["地窝堡机场", "airport-urc"],
  ["布达拉宫", "wikidata-q71229"],
])("%s is %s", (mention, place) => {
  expect(ask(mention).chosen?.entry.id).toBe(place);
});

test.each([
  "朝阳",
  "朝阳区",
  "鼓楼区",
  "西湖区",
  "和平区",
  "通州区",
  "Springfield",
  "Suzhou",
  "太平镇",
  "城关镇",
  "乌镇",
  "太湖",
  "黑斯廷斯",
  "Washington",
  "Gaza",
  "Geneva",
  "Bethlehem",
  "伯利恒",
])("%s alone is ambiguous, with every bearer among the candidates", (mention) => {
  const { status, candidates } = ask(mention);
  expect(status).toBe("ambiguous");
  expect(candidates.length).toBeGreaterThan(1);
  expect(candidates.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1);
});

test("the trip's other places tell namesakes apart", () => {
  expect(ask("朝阳", null, [[116.4, 39.9]]).chosen?.entry.id).toBe("chaoyang-110105");
  expect(ask("鼓楼区", null, [[119.3, 26.07]]).chosen?.entry.id).toBe("gulou-350102");
});

test("a unit that is no more, and a township without a point, have that of what is around them and say so", () => {
  for (const [mention, around] of [
    ["白下区", "nanjing-320100"],
    ["徐家汇街道", "sh-xuhui"],
  ] as const) {
    const { chosen } = ask(mention);
    expect(chosen?.entry.point).toBeNull();
    expect(chosen && orFallback(chosen.entry, gazetteer).id).toBe(around);
  }
});

test("of namesakes that contain each other the outer one stands for both", () => {
  expect(ask("大理").chosen?.entry.id).toBe("dali-532900");
});

test.each([
  ["徐汇区某某展示馆", "sh-xuhui", "county"],
  ["北京某某大学", "beijing", "city"],
  ["西安经开区", "xian-610100", "city"],
  ["Some Hall, Xuhui, Shanghai", "sh-xuhui", "county"],
])("%s, which is not known, is answered by the place around it that it names", (mention, place, precision) => {
  const { chosen } = ask(mention);
  expect(chosen?.entry).toMatchObject({ id: place, precision });
  expect(chosen?.signals.name).toBe("ancestor");
});

test.each([
  "南京东路",
  "瑞金医院",
  "古田会议纪念馆",
  "杭州湾新城",
  "香港大学深圳医院",
  "苏州宿迁工业园区",
  "哈佛大学",
  "雄安新区",
  "红旗渠",
  "酒泉卫星发射中心",
  "广安门医院",
  "中山大学",
  "湖南会馆",
  "上海南汇路",
  "长安街",
  "和平饭店",
  "朝阳大桥",
  "南京某某公司",
  "无此地",
  "Atlantis Nova",
  "某会议室",
])("%s is not found: a road or a hotel does not stand in the place it is named after", (mention) => {
  expect(ask(mention).status).toBe("not found");
});

test.each([
  ["南汇路", "shanghai"],
  ["徐汇饭店", "shanghai"],
  ["朝阳路", "beijing"],
])("%s within %s is no more than within it: its first word is a name, not where it is", (mention, within) => {
  expect(ask(mention, within).chosen).toMatchObject({ entry: { id: within }, signals: { name: "ancestor" } });
});

test.each([
  ["朝阳区", "shanghai"],
  ["北京市", "shanghai"],
])("%s, which is known elsewhere, is not answered by %s", (mention, within) => {
  const { status, candidates } = ask(mention, within);
  expect(status).toBe("ambiguous");
  expect(candidates.every(({ entry }) => entry.name.zh === mention)).toBe(true);
});

test.each(["", "  ", "\u0000上海", "上\n海", "海".repeat(10_000), "!?。"])(
  "%j is refused with the reason, before anything is looked up",
  (mention) => {
    const { count, counting } = countLookUps();
    const { status, reason } = resolve({ mention, within: null, near: [] }, counting);
    expect(count).toEqual({ named: 0, get: 0 });
    expect(status).toBe("not found");
    expect(reason).toMatch(/holds|longer/);
  },
);

test.each([
  ["城关,".repeat(33).slice(0, 98), 5],
  ["朝阳,朝阳,朝阳", 100],
])("an address of many namesakes, %s, is read with few look-ups, or not at all", (mention, most) => {
  const { count, counting } = countLookUps();
  resolve({ mention, within: null, near: [] }, counting);
  expect(count.named).toBeLessThanOrEqual(most);
  // Each namesake is looked at with what is around it, never each with each other.
  expect(count.get).toBeLessThanOrEqual(most * 100);
});

test("capitals and the world's largest cities are found by their Chinese names in use", () => {
  const names =
    "东京 首尔 平壤 乌兰巴托 河内 万象 金边 曼谷 仰光 内比都 吉隆坡 雅加达 马尼拉 新德里 伊斯兰堡 达卡 科伦坡 加德满都 喀布尔 德黑兰 巴格达 利雅得 多哈 迪拜 安卡拉 开罗 亚的斯亚贝巴 内罗毕 拉各斯 阿布贾 金沙萨 比勒陀利亚 阿尔及尔 拉巴特 莫斯科 基辅 明斯克 华沙 布拉格 柏林 巴黎 伦敦 马德里 罗马 雅典 索非亚 萨拉热窝 维也纳 斯德哥尔摩 华盛顿 纽约 洛杉矶 旧金山 渥太华 多伦多 墨西哥城 哈瓦那 加拉加斯 波哥大 利马 巴西利亚 圣地亚哥 布宜诺斯艾利斯 堪培拉 悉尼 惠灵顿 阿斯塔纳 塔什干 比什凯克 杜尚别 埃里温 第比利斯 巴库";
  for (const name of names.split(" ")) {
    const { chosen } = ask(name);
    expect(chosen?.entry.precision, name).toBe("city");
    expect(chosen?.confidence, name).toBeGreaterThan(0.75);
  }
});

test("whatever is asked, the answer is a place that is there, or none", () => {
  const words = fc.constantFrom(
    "上海",
    "市",
    "徐匯",
    "区",
    "朝阳",
    "Xuhui",
    ", ",
    "１２",
    "服务中心",
    "Ünal",
    " ",
    "ب",
    "한국",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(words).map((all) => all.join("")),
      ),
      (mention) => {
        const { chosen } = ask(mention);
        if (chosen) expect(gazetteer.has(chosen.entry.id)).toBe(true);
      },
    ),
  );
});

test("every unit of China is found by its full name within what is around it", () => {
  let count = 0;
  for (const id of gazetteer.keys()) {
    const entry = gazetteer.get(id);
    if (!entry?.parent || entry.curated) continue;
    expect(ask(entry.name.zh, entry.parent).chosen?.entry.id, id).toBe(id);
    count++;
  }
  expect(count).toBeGreaterThan(3000);
});

test("the error of what stands in holds nineteen in twenty of the seats that are known", () => {
  const far: Record<"district" | "city" | "prefecture", number[]> = { district: [], city: [], prefecture: [] };
  for (const id of gazetteer.keys()) {
    const entry = gazetteer.get(id);
    const parent = entry?.parent ? gazetteer.get(entry.parent) : undefined;
    if (entry?.precision !== "county" || !entry.point || isMiddle(entry) || !parent?.point) continue;
    const kind = parent.precision === "city" && entry.name.zh.endsWith("区") ? "district" : parent.precision;
    if (kind === "district" || kind === "city" || kind === "prefecture")
      far[kind].push(metresBetween(entry.point, parent.point));
  }
  for (const kind of ["district", "city", "prefecture"] as const) {
    const held = far[kind].filter((metres) => metres <= gazetteer.tuning.fallback.leastMetres[kind]).length;
    expect(held / far[kind].length, kind).toBeGreaterThanOrEqual(0.95);
  }
});

test("a file for a township replaces the row of its code, and is not one of two", () => {
  const [anyPlace] = curated(readRecords(process.cwd()));
  const row = gazetteer.get("mudu-320506103");
  if (!anyPlace || !row?.point) throw new Error("no township to replace");
  const { adcode, precision, point } = row;
  const names = { name: inEach("木渎镇", "Mudu"), aliases: [] };
  const file = { ...anyPlace, ...names, id: "mudu", adcode, precision, point, within: "suzhou" };
  const withFile = readGazetteer(process.cwd(), [...curated(readRecords(process.cwd())), file]);
  const { chosen, candidates } = resolve({ mention: "木渎镇", within: null, near: [] }, withFile);
  expect(chosen?.entry.id).toBe("mudu");
  expect(candidates).toHaveLength(1);
});

test("a county of which no list has the seat is placed in its middle, as that, within what holds its seat", () => {
  const { chosen } = ask("桃山区");
  expect(chosen?.entry).toMatchObject({ id: "taoshan-230903", point_kind: "centroid", error_m: 80_000 });
  expect(chosen?.confidence).toBeLessThan(gazetteer.tuning.decide.certain);
  // As data/gold/chinese.tsv has it.
  expect(metresBetween(chosen?.entry.point ?? [0, 0], [130.97, 45.77])).toBeLessThan(80_000);
});
