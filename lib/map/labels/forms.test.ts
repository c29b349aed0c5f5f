import { expect, test } from "vitest";
import type { View } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { groupsOf } from "../visits/groups";
import { stopsOf } from "../visits/stops";
import { FORMS, rowsOf } from "./forms";

const group = (selected: string | null) => {
  const view: View = { camera: { zoom: 12, center: [121.5, 31.2] }, size: { width: 400, height: 400 }, margin: 0 };
  const stops = stopsOf(collection(visit("park", [121.5, 31.2])), view, selected);
  const [only] = groupsOf(stops, true, () => false);
  if (!only) throw new Error("there is no group");
  return only;
};

test.each([
  [null, "Zhangjiang Hi-Tech Administrative Park"],
  ["park", "Zhangjiang Hi-Tech Park"],
])("no form breaks a word that a line has room for, %s chosen", (selected, text) => {
  const wording = {
    names: [{ text, visitId: "trip/park", isSelected: selected !== null }],
    province: null,
    several: null,
    remark: null,
    keepsRemark: false,
  };
  const written = FORMS.map((form) => rowsOf(wording, form, group(selected))).filter((rows) => rows !== null);
  expect(written.length).toBeGreaterThan(3);
  for (const rows of written)
    expect(
      rows
        .map(({ text }) => text)
        .join(" ")
        .replace("Hi- ", "Hi-"),
    ).toBe(text);
});
