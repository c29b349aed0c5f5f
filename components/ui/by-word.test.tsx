import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ByWord } from "./by-word";

test("a text is broken between words, a number never from what it counts", () => {
  const html = (text: string) => renderToStaticMarkup(<ByWord text={text} />).replaceAll("<wbr/>", "|");
  expect(html("2016年7月19日至21日")).toBe("2016年|7月|19日|至|21日");
  expect(html("赴上海学习")).toBe("赴|上海|学习");
  expect(html("党政代表团赴甘肃")).toBe("党政|代表团|赴|甘肃");
});
