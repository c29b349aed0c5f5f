import { expect, test } from "vitest";
import type { Box } from "../plane/box";
import type { Label } from "../text/label";
import { namedAt } from "./named-at";

const label = (box: Box, ...rows: Label["rows"]): Label => ({
  box,
  anchor: "start",
  cost: 0,
  leader: null,
  afloat: false,
  rows,
});
const labels = [
  label(
    [100, 100, 200, 151],
    { text: "5 Riverside", style: "stop-name", visit: "riverside" },
    { text: "Centre", style: "stop-name" },
    { text: "6 Bank", style: "stop-name", visit: "bank" },
  ),
  label([100, 300, 200, 317], { text: "Beijing", style: "city" }),
];

test("a name is that of its visit, each line of two names of its own", () => {
  expect(namedAt({ labels, circles: [] }, [150, 104])).toBe("riverside");
  expect(namedAt({ labels, circles: [] }, [150, 124])).toBe("riverside");
  expect(namedAt({ labels, circles: [] }, [150, 146])).toBe("bank");
});

test("beside names, and on those that are no visit's, nothing is named", () => {
  expect(namedAt({ labels, circles: [] }, [220, 104])).toBeNull();
  expect(namedAt({ labels, circles: [] }, [150, 310])).toBeNull();
});
