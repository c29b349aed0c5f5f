import { expect, test } from "vitest";
import type { Pixel } from "../camera/camera";
import type { View } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import type { Box } from "../plane/box";
import type { Label } from "../text/label";
import { stopsOf } from "../visits/stops";
import { namedAt } from "./named-at";

const label = (box: Box, ...rows: Label["rows"]): Label => ({
  box,
  anchor: "start",
  cost: 0,
  leader: null,
  afloat: false,
  rows,
});
const SEEN: Box = [0, 0, 800, 600];
const labels = [
  label(
    [100, 100, 200, 151],
    { text: "5 Riverside", style: "stop-name", visitId: "trip/riverside" },
    { text: "Centre", style: "stop-name" },
    { text: "6 Bank", style: "stop-name", visitId: "trip/bank" },
  ),
  label([100, 300, 200, 317], { text: "Beijing", style: "origin-name" }),
];

test("a name is that of its visit, each line of two names of its own", () => {
  expect(namedAt({ labels, circles: [], areas: [] }, [150, 104], SEEN)).toBe("trip/riverside");
  expect(namedAt({ labels, circles: [], areas: [] }, [150, 124], SEEN)).toBe("trip/riverside");
  expect(namedAt({ labels, circles: [], areas: [] }, [150, 146], SEEN)).toBe("trip/bank");
});

test("beside names, and on those that are no visit's, nothing is named", () => {
  expect(namedAt({ labels, circles: [], areas: [] }, [220, 104], SEEN)).toBeNull();
  expect(namedAt({ labels, circles: [], areas: [] }, [150, 310], SEEN)).toBeNull();
});

test("in circles it is that of the smallest, and of none that is all around", () => {
  const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
  const visits = collection(
    visit("park", [121.5, 31.2], { precision: "area", error_m: 6000 }),
    visit("hall", [121.54, 31.2], { precision: "area", error_m: 2000 }),
    visit("region", [121.5, 31.2], { precision: "area", error_m: 90_000 }),
  );
  const circles = stopsOf(visits, view, null);
  const [park, hall] = circles;
  expect(circles).toHaveLength(3);
  const at = ({ at: [x, y] }: { at: Pixel }) => namedAt({ labels: [], circles, areas: [] }, [x, y], SEEN);
  expect(hall && at(hall)).toBe(hall?.visit.id);
  expect(park && at(park)).toBe(park?.visit.id);
  expect(namedAt({ labels: [], circles, areas: [] }, [20, 20], SEEN)).toBeNull();
});

test("in a province it is that of the visit to it, after any circle in it, and of none that is all around", () => {
  const ring: Pixel[] = [
    [100, 100],
    [500, 100],
    [300, 500],
  ];
  const areas = [{ visit: "trip/province", isSelected: false, isAnnounced: false, rings: [ring] }];
  expect(namedAt({ labels: [], circles: [], areas }, [300, 200], SEEN)).toBe("trip/province");
  expect(namedAt({ labels: [], circles: [], areas }, [110, 400], SEEN)).toBeNull();
  expect(namedAt({ labels, circles: [], areas }, [150, 104], SEEN)).toBe("trip/riverside");
  expect(namedAt({ labels: [], circles: [], areas }, [300, 200], [290, 190, 310, 210])).toBeNull();
  const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 600, height: 400 }, margin: 0 };
  const circles = stopsOf(collection(visit("park", [121.5, 31.2], { precision: "area", error_m: 2000 })), view, null);
  expect(namedAt({ labels: [], circles, areas }, [300, 200], SEEN)).toBe(circles[0]?.visit.id);
});
