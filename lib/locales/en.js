export const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** @param {number} month */
const monthName = (month) => MONTHS[month - 1] ?? "";

/**
 * Leaves out the year and the month that `until` is going to say.
 * @param {import("./table").DateParts} date
 * @param {import("./table").DateParts} [until]
 */
function date({ year, month, day }, until) {
  const sameYear = until?.year === year && month !== null && until.month !== null;
  const sameMonth = sameYear && until?.month === month && day !== null && until.day !== null;
  const parts = [day, sameMonth || month === null ? null : monthName(month), sameYear ? null : year];
  return parts.filter((part) => part !== null).join(" ");
}

/** @param {number} count */
const stops = (count) => (count === 1 ? "1 stop" : `${count} stops`);

/** @type {import("./table").LocaleTable} */
export const table = {
  han: false,
  listComma: ", ",
  pairComma: "; ",
  andOthers: (name) => `${name} and others`,
  comma: ", ",
  colon: ": ",
  brackets: [" (", ")"],
  dates: {
    date,
    set: (...parts) => parts.map((part) => date(part)).join(" or "),
    interval(start, end) {
      const from = date(start, end);
      return `${from}${from.includes(" ") ? " – " : "–"}${date(end)}`;
    },
    range: (start, end) =>
      start.month === null && end.month === null
        ? `some time in ${start.year}–${end.year}`
        : `between ${date(start, end)} and ${date(end)}`,
  },
  metres: "m",
  kilometres: "km",
  about: "about ",
  error: "±",
  known: {
    site: "located to the building",
    area: "located to the area",
    township: "only the township is known",
    county: "only the county is known",
    city: "only the city is known",
    prefecture: "only the prefecture is known",
    province: "only the province is known",
    country: "only the country is known",
  },
  unplaced: "not on the map (place unknown)",
  unordered: "order unknown",
  announced: "announced",
  announcedAmong: (count) => `${count} of them announced`,
  boundless: "no outline to draw",
  around: "this whole view lies within it",
  within: (count, _, precision) => `${stops(count)}, located only to the ${precision}`,
  somewhereIn: (name) => `somewhere in ${name}`,
  stops,
  stopsHere: (count) => `${stops(count)} here`,
  legs: {
    stated: ["order as stated", "as stated"],
    listed: ["as listed, not a route", "as listed"],
    inferred: ["inferred origin, not a route", "inferred origin"],
  },
  legFrom: (name) => [`from ${name}: inferred origin, not a route`, `from ${name} (inferred)`],
};

const WEEKDAYS = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"];

/** @type {import("./table").PageTable} */
export const page = {
  name: "English",
  tag: "en",
  openGraph: "en_GB",
  beside: "zh",
  semicolon: "; ",
  fullStop: ". ",
  space: " ",
  quotes: ["“", "”"],
  untitled: "[untitled report]",
  day: (month, day, weekday) => `${WEEKDAYS[weekday]}day ${day} ${monthName(month)}`,
};
