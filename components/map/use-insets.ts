import { useEffect } from "react";
import type { View } from "@/lib/map/camera/view";
import { type Box, distanceTo, intersects, strikes } from "@/lib/map/plane/box";
import type { Scene } from "@/lib/map/scene";
import { markBox } from "@/lib/map/visits/marks";
import { symbolsInView } from "@/lib/map/visits/symbols";

/** How far a symbol reaches from its point, pixels. */
const SYMBOL = 18;

/** Where an inset lies on the map; null where there is none. */
function boxOf(inset: Element | null): Box | null {
  const map = document.querySelector(".leaflet-container")?.getBoundingClientRect();
  if (!inset || !map) return null;
  const { left, top, right, bottom } = inset.getBoundingClientRect();
  return [left - map.left, top - map.top, right - map.left, bottom - map.top];
}

/** Whether a symbol lies under an inset. */
const liesOnOne = (box: Box, { marks }: Scene) =>
  marks.some((mark) => mark.symbol.kind !== "name" && intersects(box, markBox(mark)));

/** The locator gives way where it would lie on a stop, or on the line of the circle of what was chosen. */
function giveWay(scene: Scene) {
  const locator = document.querySelector("[data-locator]");
  const box = boxOf(locator);
  if (!locator || !box) return;
  const isOnChosen = scene.stops.some(
    ({ isSelected, form, at, radius }) =>
      isSelected && form !== "shape" && (strikes(box, at, radius) || distanceTo(box, at) < SYMBOL),
  );
  locator.toggleAttribute("data-yields", isOnChosen || liesOnOne(box, scene));
}

function leaveIn(scene: Scene, view: View) {
  const symbols = new Set<string>(symbolsInView(scene, view));
  // The locator shows where a delegation came from when the map is too near to.
  if (document.querySelector("[data-locator]")?.checkVisibility({ visibilityProperty: true })) symbols.add("inferred");
  for (const item of document.querySelectorAll<HTMLElement>("[data-symbol]")) {
    // What the server knew of narrow screens.
    item.removeAttribute("data-far");
    item.hidden = item.dataset.symbol !== "unplaced" && !symbols.has(item.dataset.symbol ?? "");
  }
}

/** Where a legend is spread out from the start; `components/trip/legend.module.css` has the same condition. */
const SPREAD = "(min-width: 1280px) and (min-height: 600px)";
/** The reader has folded it: so it stays, on other pages as well. */
let isFolded = false;
/** The legend that the reader has opened where it lies. */
let wanted: Element | null = null;
/** Where it lay before it gave way to a stop. */
let yielded: Box | null = null;

const legendOf = () => document.querySelector<HTMLDetailsElement>("[data-legend]");

/** From here on a legend that is spread out can be folded; beside a card it is a button as on small screens. */
function spread() {
  const legend = legendOf();
  const isSpread = window.matchMedia(SPREAD).matches && !document.querySelector("[data-card]");
  if (!legend || isSpread === legend.hasAttribute("data-foldable")) return;
  legend.toggleAttribute("data-foldable", isSpread);
  yielded = null;
  legend.open = isSpread && !isFolded;
}

/** A legend that is spread out folds where a stop has come to lie under it, unless it was opened there, and comes back. */
function makeRoom(scene: Scene) {
  const legend = legendOf();
  if (!legend?.hasAttribute("data-foldable") || legend === wanted) return;
  const box = legend.open ? boxOf(legend) : yielded;
  if (!box) return;
  // Once folded it comes back where it lies on no circle, either.
  const isOnCircle = !legend.open && scene.circles.some(({ at, radius }) => strikes(box, at, radius));
  const isInTheWay = liesOnOne(box, scene) || isOnCircle;
  if (legend.open === !isInTheWay) return;
  yielded = isInTheWay ? box : null;
  legend.open = !isInTheWay;
}

/** It lies elsewhere now, and gives way anew where it has to. */
function resized() {
  const legend = legendOf();
  if (yielded && legend) legend.open = true;
  yielded = null;
  spread();
}

/** A legend that was opened over the map goes with the first press beside it, as lists and menus do. */
function pressed({ target }: Event) {
  const legend = legendOf();
  if (!legend || !(target instanceof Element) || legend.hasAttribute("data-foldable")) return;
  if (!legend.contains(target)) legend.open = false;
}

function clicked({ target }: Event) {
  const legend = legendOf();
  if (!legend?.hasAttribute("data-foldable") || !(target instanceof Element)) return;
  // It is still as it was before the click.
  if (!legend.querySelector("summary")?.contains(target)) return;
  isFolded = legend.open;
  wanted = isFolded ? null : legend;
  yielded = null;
}

/**
 * What lies in the corners follows the map: the legend holds what is on the screen, the locator leaves what was chosen
 * bare. The server wrote the legend with all symbols of the page, and what the map does not draw, a visit without a place,
 * stays.
 */
export function useInsets(scene: Scene, view: View, settled: boolean) {
  useEffect(() => {
    // The next page's legend is not to shrink by what is still seen of this one: its map is framed beside it.
    if (!settled) return;
    // Once a frame: what asks whether something is seen makes the browser reckon.
    const frame = requestAnimationFrame(() => {
      spread();
      makeRoom(scene);
      giveWay(scene);
      leaveIn(scene, view);
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, view, settled]);
  useEffect(() => {
    const left = new AbortController();
    document.addEventListener("pointerdown", pressed, { signal: left.signal });
    document.addEventListener("click", clicked, { signal: left.signal });
    window.addEventListener("resize", resized, { signal: left.signal });
    return () => left.abort();
  }, []);
}
