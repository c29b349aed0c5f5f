import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { toPinyin } from "./pinyin";

const tools = { pinyin: (word: string) => pinyin(word, { toneType: "none", type: "array", v: true }) };

test.each([
  ["上海", "Shanghai"],
  ["西安", "Xi'an"],
  ["吕梁", "Lüliang"],
  ["延安", "Yan'an"],
  ["安庆", "Anqing"],
  ["陕西", "Shaanxi"],
  ["乐清", "Yueqing"],
  ["乐亭", "Laoting"],
  ["", ""],
])("%s is written %s", (word, written) => {
  expect(toPinyin(tools, word)).toBe(written);
});
