/**
 * Leaves out the year and the month that `since` has already said.
 * @param {import("./table").DateParts} date
 * @param {import("./table").DateParts} [since]
 */
function date({ year, month, day }, since) {
  const sameYear = since?.year === year && month !== null;
  const sameMonth = sameYear && since?.month === month && day !== null;
  const parts = [sameYear ? "" : `${year}年`, month === null || sameMonth ? "" : `${month}月`, day ? `${day}日` : ""];
  return parts.join("");
}

/**
 * The stops of one trip are places, those of several trips are halts: a place may be among them twice.
 * @param {number} count
 * @param {boolean} isOneTrip
 */
const stops = (count, isOneTrip) => `${count} ${isOneTrip ? "处" : "站"}`;

/** @type {import("./table").LocaleTable} */
export const table = {
  han: true,
  listComma: "、",
  pairComma: "、",
  andOthers: (name) => `${name}等地`,
  comma: "，",
  colon: "：",
  brackets: ["（", "）"],
  dates: {
    date,
    set: (...parts) => parts.map((part, i) => date(part, parts[i - 1])).join("或"),
    interval: (start, end) => `${date(start)}至${date(end, start)}`,
    range: (start, end) => `${date(start)}至${date(end, start)}${end.month === null ? "间" : "之间"}`,
  },
  metres: "米",
  kilometres: "公里",
  about: "约 ",
  error: "误差约 ",
  known: {
    site: "定位到建筑",
    area: "定位到这一片",
    township: "只知在哪个乡镇",
    county: "只知在哪个区县",
    city: "只知在哪个市",
    prefecture: "只知在哪个州",
    province: "只知在哪个省区",
    country: "只知在哪个国家",
  },
  unplaced: "图上未标（地点不详）",
  unordered: "次序不详",
  announced: "预告",
  announcedAmong: (count, isOneTrip) => `其中 ${stops(count, isOneTrip)}是预告`,
  boundless: "没有轮廓可画",
  around: "整幅图都在其中",
  within: (count, isOneTrip) => `${stops(count, isOneTrip)}，具体位置未定`,
  somewhereIn: (name) => `${name}内某处`,
  stops,
  stopsHere: (count, isOneTrip) => `这里 ${stops(count, isOneTrip)}`,
  legs: {
    stated: ["报道写明的先后", "报道写明"],
    listed: ["按报道列举，不是路线", "按列举"],
    inferred: ["推定的来向，不是路线", "推定的来向"],
  },
  legFrom: (name) => [`来自${name}：推定的来向，不是路线`, `来自${name}（推定）`],
};

/** @type {import("./table").PageTable} */
export const page = {
  name: "中文",
  tag: "zh-Hans",
  openGraph: "zh_CN",
  beside: "en",
  semicolon: "；",
  fullStop: "。",
  space: "",
  quotes: ["《", "》"],
  untitled: "[无题报道]",
  day: (month, day, weekday) => `${month}月${day}日，周${"日一二三四五六"[weekday]}`,
};
