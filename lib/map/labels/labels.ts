/** Where one name goes, given what is there already: beside what it names, off everything else. */
import type { Pixel } from "../camera/camera";
import {
  around,
  type Box,
  bbox,
  centreOf,
  contains,
  distanceTo,
  encloses,
  grow,
  intersects,
  strikes,
  union,
} from "../plane/box";
import { distance, interpolate } from "../plane/point";
import type { Candidate, Label, TextLine } from "../text/label";
import type { Track } from "../visits/tracks";
import { EDGE } from "./beside";

/** A name that asks for a place. */
export interface LabelRequest {
  rows: TextLine[];
  /** The places that it may take. */
  candidates: () => Iterable<Candidate>;
  /** The cost from which on it is not written. */
  worst: number;
  /** It is tried only where no form before it has found a place. */
  isLastResort?: boolean;
  /** Where the edge would cut it, it is not written. */
  uncut?: boolean;
  /** Points of legs that must not run through it, as its own. */
  ownLegs?: Pixel[];
  /** No line runs through it. */
  offLegs?: boolean;
  /** The symbol that it names: beside the symbol of another it would be read as that one's name. */
  ownSymbol?: NamedSymbol;
  /** It names a shape: beside any symbol it would be read as that one's name. */
  ofExtent?: boolean;
  /** Whether what it names is in sight; its name is as well, or neither. */
  isInSight?: boolean;
  /** It is what was chosen. */
  isChosen?: boolean;
}

/** A symbol with the circle around it: what a name may be read as the name of. */
export interface NamedSymbol {
  symbol: Box;
  circles: readonly { at: Pixel; radius: number }[];
}

/** What labels keep off: hard obstacles forbid a place, soft ones only make it worse. */
export interface Obstacles {
  hard: Box[];
  /** Only the name of what was chosen may lie under these. */
  controls?: Box[];
  soft: Track[];
  /** Circles whose line should not run through text. */
  circles: { at: Pixel; radius: number }[];
  /** What has been written. */
  texts?: Box[];
  /** The symbols that have names: each is kept for its own. */
  namedSymbols?: NamedSymbol[];
  /** Small circles of units, which keep off the names of symbols and of the ground. */
  smallUnits?: { at: Pixel; radius: number }[];
  seen: Box;
}

/** What may be cut keeps so far from the edge of the screen, pixels. */
const OFF_EDGE = 3;
/** Nearer than this, pixels, a text could be read as that of its neighbour. */
const NEAR = 7;
/**
 * A name is read as that of the nearest symbol, first along its line: what is so many times farther aside is as near as
 * what is above or below.
 */
const ALONG = 3.2;
const CORNER = 6;
/** Nearer than this, pixels, to another's symbol, and not much nearer to its own, a name could be read as its name. */
const ASIDE = 12;
/** So near in the row of another's symbol, and not of its own, it is read as that one's. */
const IN_LINE = 24;
const LINE_HEIGHT = 10;
const LEAD = 4;
/** The name of a shape keeps so far from any symbol, as it is read, pixels. */
const OFF_SYMBOL = 10;
const FAR_OFF = 30;
/** A circle is seen beside its symbol from so many pixels on, and up to so many no more than that, as what is named. */
const SEEN = 18;
const SMALL = 60;
/** Nearer than this, pixels, to another's circle a name could be read as that one's, too; to a unit's, which has no symbol. */
const OFF_RING = 4;
const OFF_UNIT = 9;
const MISREAD = 130;
/** Less so where it stands in the row of its own symbol, and not of the other. */
const IN_ITS_ROW = 40;
/** Two names on one line with less between them, pixels, are read as one. */
const BETWEEN: Pixel = [18, -5];
const RUN_ON = 40;
/** A leader keeps so far from what it does not lead to, pixels. */
const LEADER_GAP = 4;
/** What a leader costs for each line that it runs across, which it could be taken for a part of. */
const LED_ACROSS = 16;
/** What each point of a line under a text costs. */
const CROSSED = 5;
/** A text over so many points of one line hides a piece of it, as much as if it were on so many points more. */
const LENGTHWISE = 4;
const HIDDEN = 8;
/** What a circle's line through a text costs. */
const STRUCK = 40;
/** What covering something costs. */
export const FORBIDDEN = 1000;
/** What being near something else costs. */
const CROWDED = 6;
/** What being cut off at the edge costs; from here on another place is worth a detour. */
export const POOR = 120;

/** How far a symbol is from a name, as it is read: farther where the name is off its corner. */
function apart(box: Box, symbol: Box): number {
  const [aside, above] = [
    Math.max(symbol[0] - box[2], box[0] - symbol[2], 0),
    Math.max(symbol[1] - box[3], box[1] - symbol[3], 0),
  ];
  return aside / ALONG + above + (aside > 0 && above > 0 ? CORNER : 0);
}

/** How far a symbol is from its own name, which may stand beside the circle around it. */
const nearTo = (box: Box, { symbol, circles }: NamedSymbol) =>
  Math.min(
    apart(box, symbol),
    ...circles.flatMap(({ at, radius }) =>
      radius > SEEN && radius < SMALL ? Math.max(0, distanceTo(box, at) - radius) : [],
    ),
  );

/** Whether a line of text at this height is in a symbol's row. */
const isInRow = (y: number, [, top, , bottom]: Box) => top <= y && y <= bottom;

/** Whether a text shares so much of its height with a symbol that one of its lines is read along with that. */
const sharesRow = ([, top, , bottom]: Box, symbol: Box) =>
  Math.min(bottom, symbol[3]) - Math.max(top, symbol[1]) > LINE_HEIGHT;

/**
 * What it costs that a name would stand beside something as if it named that: too much where its own symbol is farther.
 * @param near how far its own symbol is, as it is read
 */
function misreading({ box, leader }: Candidate, { symbol, circles }: NamedSymbol, own: NamedSymbol, near: number) {
  if (leader && distanceTo(symbol, leader[1]) < distanceTo(own.symbol, leader[1]) + ASIDE) return FORBIDDEN;
  const away = apart(box, symbol);
  const middle = (box[1] + box[3]) / 2;
  const [isInOwn, isInOthers] = [isInRow(middle, own.symbol), isInRow(middle, symbol)];
  const isBesideOthers = isInOthers || (sharesRow(box, symbol) && !sharesRow(box, own.symbol));
  const isReadAs = isBesideOthers && !isInOwn && away < IN_LINE && away < near + LEAD;
  if (isReadAs || (away < ASIDE && away < near)) return FORBIDDEN;
  const isClose = away < ASIDE && away < near + LEAD;
  // A circle in which its own symbol stands as well is no other place.
  const isOnCircle = circles.some(
    ({ at, radius }) => distanceTo(box, at) < radius + OFF_RING && distance(centreOf(own.symbol), at) > radius,
  );
  if (!isClose && !isOnCircle) return 0;
  return isInOwn && !isInOthers ? IN_ITS_ROW : MISREAD;
}

/** What it costs the name of a shape to stand so far from a symbol. */
const nearness = (away: number) => (away < OFF_SYMBOL ? MISREAD : away < FAR_OFF ? IN_ITS_ROW : 0);

/** What a candidate covers and cuts; may stop counting at `enough`. */
function cost(candidate: Candidate, obstacles: Obstacles, enough: number, request: LabelRequest) {
  const { uncut, ownLegs, offLegs, ownSymbol, ofExtent, isInSight, isChosen } = request;
  const { box, leader, cost: before } = candidate;
  const { hard, soft, circles, seen, texts = [], namedSymbols = [], smallUnits = [] } = obstacles;
  let sum = before;
  const isSeen = intersects(box, seen);
  if (isInSight !== undefined && isSeen !== isInSight) return FORBIDDEN;
  if (isSeen && !encloses(grow(seen, uncut ? -EDGE : -OFF_EDGE), box)) sum += uncut ? FORBIDDEN : POOR;
  if (!isChosen && obstacles.controls?.some((control) => intersects(control, box))) return FORBIDDEN;
  const steps = leader ? pointsAlong(leader) : [];
  const padded = grow(box, 2);
  const nearby = grow(box, NEAR);
  const reach = leader ? union([nearby, grow(bbox(leader), LEADER_GAP)]) : nearby;
  for (const other of hard) {
    if (sum >= enough) return sum;
    if (!intersects(reach, other)) continue;
    const isOwn = ownSymbol && encloses(other, ownSymbol.symbol);
    const kept = grow(other, LEADER_GAP);
    const isLedAcross = !isOwn && steps.some((step) => contains(kept, step));
    if (intersects(padded, other) || isLedAcross) sum += FORBIDDEN;
    else if (intersects(nearby, other)) sum += CROWDED;
  }
  const line: Box = [box[0] - BETWEEN[0], box[1] - BETWEEN[1], box[2] + BETWEEN[0], box[3] + BETWEEN[1]];
  for (const other of texts) if (intersects(line, other)) sum += RUN_ON;
  if (sum >= enough) return sum;
  if (leader) {
    const gaps = steps.map((at) => around(at, LEADER_GAP));
    sum += LED_ACROSS * soft.filter((track) => gaps.some((gap) => crossings(gap, [track], 1) > 0)).length;
  }
  if (ownLegs?.some((point) => contains(padded, point))) sum += FORBIDDEN;
  if (offLegs && crossings(padded, soft, 1) > 0) return FORBIDDEN;
  for (const { at, radius } of circles) if (strikes(box, at, radius)) sum += STRUCK;
  const near = ownSymbol ? nearTo(box, ownSymbol) : 0;
  for (const other of namedSymbols)
    if (ownSymbol) sum += other === ownSymbol ? 0 : misreading(candidate, other, ownSymbol, near);
    else if (ofExtent && !leader) sum += nearness(apart(box, other.symbol));
  if ((ownSymbol || offLegs) && smallUnits.some(({ at, radius }) => distanceTo(box, at) < radius + OFF_UNIT))
    sum += MISREAD;
  return sum + CROSSED * crossings(box, soft, Math.min(20, Math.ceil((enough - sum) / CROSSED)), uncut ? 0 : HIDDEN);
}

/** How many points of lines a box covers, and `hidden` more where it lies along one of them; counted up to `most`. */
function crossings(box: Box, tracks: Track[], most: number, hidden = 0): number {
  let count = 0;
  for (const track of tracks) {
    if (!intersects(box, track.box)) continue;
    let ofTrack = 0;
    for (const point of track.points) {
      if (contains(box, point)) ofTrack++;
      if (count + ofTrack >= most) return most;
    }
    count += ofTrack < LENGTHWISE ? ofTrack : ofTrack + hidden;
  }
  return count;
}

/** Points of a straight line, every few pixels. */
function pointsAlong([a, b]: readonly [Pixel, Pixel]): Pixel[] {
  const steps = Math.max(1, Math.ceil(distance(a, b) / 4));
  return Array.from({ length: steps + 1 }, (_, i) => interpolate(a, b, i / steps));
}

/** Farther from a name and its leader than so, pixels, nothing matters to it. */
const REACH = 48;

/** Of what lies on the map that which may matter to some places. */
function about(places: Candidate[], { hard, soft, texts, namedSymbols, smallUnits, ...rest }: Obstacles): Obstacles {
  const region = grow(union(places.flatMap(({ box, leader }) => (leader ? [box, bbox(leader)] : [box]))), REACH);
  const isNear = (box: Box) => intersects(region, box);
  const isRound = ({ at, radius }: { at: Pixel; radius: number }) => distanceTo(region, at) < radius;
  return {
    ...rest,
    hard: hard.filter(isNear),
    soft: soft.filter(({ box }) => isNear(box)),
    texts: texts?.filter(isNear) ?? [],
    namedSymbols: namedSymbols?.filter(({ symbol, circles }) => isNear(symbol) || circles.some(isRound)) ?? [],
    smallUnits: smallUnits?.filter(isRound) ?? [],
  };
}

/** The best place for a name; null where there is no room for it. */
export function findPlace(request: LabelRequest, obstacles: Obstacles): Label | null {
  const { rows, candidates, worst } = request;
  const places = [...candidates()].filter((place) => place.cost < worst);
  if (places.length === 0) return null;
  const near = about(places, obstacles);
  let best: Label | null = null;
  for (const candidate of places) {
    const limit = best?.cost ?? worst;
    if (candidate.cost >= limit) continue;
    const total = cost(candidate, near, limit, request);
    if (total < limit) best = { ...candidate, rows, cost: total, afloat: false };
  }
  return best;
}

/** What was placed becomes an obstacle itself, with its leader. */
function occupy({ box, leader }: Label, { hard, texts }: Obstacles) {
  hard.push(box);
  texts?.push(box);
  if (leader) hard.push(...pointsAlong(leader).map((at) => around(at, 1)));
}

/** Places one name, where there is room for it; it becomes an obstacle itself. */
export function placeLabel(request: LabelRequest, obstacles: Obstacles): Label | null {
  const label = findPlace(request, obstacles);
  if (label) occupy(label, obstacles);
  return label;
}

/** A place so good that no shorter form is tried for a better. */
const GOOD = 26;
/** What each shorter form costs. */
const SHORTER = 9;

/** The forms of a name from the whole to the shortest, each made when it is asked for; null where there is no such form. */
export type Forms = (() => LabelRequest | null)[];

/** Places one of the forms of a name: the wholer, the better. */
export function placeForms(forms: Forms, obstacles: Obstacles): Label | null {
  let best: Label | null = null;
  let loss = 0;
  for (const make of forms) {
    if (best && best.cost < GOOD + loss) break;
    const form = make();
    if (!form || (best && form.isLastResort)) continue;
    const label = findPlace({ ...form, worst: Math.min(form.worst, (best?.cost ?? Infinity) - loss) }, obstacles);
    if (label) best = { ...label, cost: label.cost + loss };
    loss += SHORTER;
  }
  if (best) occupy(best, obstacles);
  return best;
}
