/** What a schema cannot see: ids that point nowhere, dates outside their trip, selectors into texts not held. */
import type { Evidence, Point, Status } from "../contract";
import { bounds } from "../dates";
import { ancestors } from "../geocoder/gazetteer/ancestors";
import { orFallback } from "../geocoder/gazetteer/fallback";
import type { Gazetteer, GazetteerEntry } from "../geocoder/gazetteer/gazetteer";
import { unknownPlaceMessage } from "../geocoder/gazetteer/suggest";
import { didYouMean, type Problem } from "../problems";
import type { GeocodesRecord, TripRecord, VisitRecord } from "../records";
import { areOpposite, metresBetween } from "../sphere";
import type { Filed, Records } from "./read";

interface Known {
  records: Records;
  gazetteer: Gazetteer;
}

type Report = (path: string, message: string) => void;

function checkEvidence(evidence: Evidence[], path: string, { records }: Known, report: Report) {
  for (const [i, { source, selector }] of evidence.entries()) {
    const known = records.sources.get(source);
    if (!known)
      report(
        `${path}[${i}].source`,
        `no source "${source}"; add data/sources/${source}.json${didYouMean(source, records.sources.keys())}`,
      );
    else if (selector && !known.record.text_sha256) {
      report(`${path}[${i}].selector`, `the text of "${source}" is not held; write null`);
    }
  }
}

/** Whether its point is a place in it, and not merely the middle of what it covers. */
const hasSeat = ({ point, point_kind }: GazetteerEntry) =>
  point !== null && (point_kind === null || point_kind === "seat" || point_kind === "settlement");

/** What evidence of the fact itself says against its status: announced is not done, and what is done was not only announced. */
function checkStatus(status: Status, fact: "trip" | "visit", evidence: Evidence[], path: string, report: Report) {
  const held = evidence.filter(({ about }) => about.includes(fact));
  if (status === "reported" && held.length > 0 && held.every((each) => each.status === "announced"))
    report(
      `${path}status`,
      `its sources only announce the ${fact}; write "announced", or cite the source that reports it`,
    );
  for (const each of status === "announced" ? held : [])
    if (each.status !== "announced")
      report(
        `${path}status`,
        `"${each.source}" is said to report the ${fact}; write "reported" here, or "announced" in that evidence`,
      );
}

function checkTrip({ file, record: trip }: Filed<TripRecord>, known: Known, problems: Problem[]) {
  const report: Report = (path, message) => problems.push({ file, path, message });
  const person = (id: string, path: string) => {
    if (!known.records.people.has(id))
      report(path, `no person "${id}"; add data/people/${id}.json${didYouMean(id, known.records.people.keys())}`);
  };
  const place = (id: string | null, path: string) => {
    if (id && !known.gazetteer.has(id)) report(path, unknownPlaceMessage(id, known.gazetteer));
  };
  const span = bounds(trip.date);
  place(trip.origin, "origin");
  const origin = trip.origin ? known.gazetteer.get(trip.origin) : undefined;
  if (trip.origin_leg && !trip.origin)
    report("origin_leg", "no leg can leave an origin that is not told; name the origin");
  else if (trip.origin_leg && origin && !hasSeat(origin))
    report(
      "origin_leg",
      `"${trip.origin}" has no seat that a line could leave from, only a point to write its name at; leave origin_leg out`,
    );
  checkEvidence(trip.evidence, "evidence", known, report);
  checkStatus(trip.status, "trip", trip.evidence, "", report);
  for (const [i, p] of trip.people.entries()) person(p.person, `people[${i}].person`);
  for (const [i, topic] of trip.topics.entries()) {
    place(topic.place, `topics[${i}].place`);
    checkEvidence(topic.evidence, `topics[${i}].evidence`, known, report);
  }
  for (const [i, claim] of trip.claims.entries()) checkEvidence(claim.evidence, `claims[${i}].evidence`, known, report);
  const seen = new Set<string>();
  for (const [i, visit] of trip.visits.entries()) {
    const at = `visits[${i}]`;
    if (seen.has(visit.id)) report(`${at}.id`, `"${visit.id}" is used twice in this trip; choose another id`);
    seen.add(visit.id);
    if (i === 0 && visit.order !== "listed")
      report(`${at}.order`, `the first visit follows none: write "listed" (found "${visit.order}")`);
    if (visit.mode && i === 0) report(`${at}.mode`, `no visit comes before the first; leave out "${visit.mode}"`);
    else if (visit.mode && !visit.evidence.some(({ about }) => about.includes("mode")))
      report(
        `${at}.mode`,
        `no evidence is about the mode; cite the source that states "${visit.mode}", or leave it out`,
      );
    if (visit.follows && !trip.visits.slice(0, i).some(({ id }) => id === visit.follows))
      report(
        `${at}.follows`,
        `no earlier visit "${visit.follows}"; name one of this trip, or leave it out where it is the one before`,
      );
    const { earliest, latest } = bounds(visit.date);
    if (earliest < span.earliest || latest > span.latest)
      report(`${at}.date`, `${visit.date} lies outside the trip's date ${trip.date}; widen one or narrow the other`);
    place(visit.within, `${at}.within`);
    for (const [j, p] of visit.people.entries()) {
      person(p.person, `${at}.people[${j}].person`);
      if (!trip.people.some(({ person }) => person === p.person))
        report(`${at}.people[${j}].person`, `"${p.person}" is not among the trip's people; name them there too`);
    }
    checkEvidence(visit.evidence, `${at}.evidence`, known, report);
    const status = visit.status ?? trip.status;
    if (trip.status === "announced" && status === "reported")
      report(`${at}.status`, `a visit that took place is part of a trip that did; write "reported" for the trip, too`);
    checkStatus(status, "visit", visit.evidence, `${at}.`, report);
    for (const [j, claim] of visit.claims.entries())
      checkEvidence(claim.evidence, `${at}.claims[${j}].evidence`, known, report);
  }
}

/**
 * What has changed since a geocode was made, if anything: the wording of the visit, the place it was found at, or that an
 * editor has since written a place of that name.
 */
export function stale(
  { query, place, point, match, reviewed }: GeocodesRecord[string],
  { mention, within }: Pick<VisitRecord, "mention" | "within">,
  gazetteer: Gazetteer,
): "wording" | "place" | "name" | null {
  if (query.mention !== mention || query.within !== within) return "wording";
  const isWritten = (entry: GazetteerEntry) =>
    entry.curated && entry.id !== place && (!within || ancestors(entry.id, gazetteer).includes(within));
  if (reviewed === null && (!place || match === "fallback") && gazetteer.named(mention).some(isWritten)) return "name";
  if (!place) return null;
  const entry = gazetteer.get(place);
  const now = entry ? orFallback(entry, gazetteer).point : null;
  return now?.[0] === point?.[0] && now?.[1] === point?.[1] ? null : "place";
}

function checkGeocodes(trip: Filed<TripRecord>, { records, gazetteer }: Known, problems: Problem[]) {
  const file = `data/geocodes/${trip.record.id}.json`;
  const geocodes = records.geocodes.get(trip.record.id) ?? {};
  for (const [i, visit] of trip.record.visits.entries()) {
    if (visit.unplaced) continue;
    const geocode = geocodes[visit.id];
    const before = geocodes[visit.follows ?? trip.record.visits[i - 1]?.id ?? ""];
    if (visit.order !== "unknown" && geocode?.point && before?.point && areOpposite(before.point, geocode.point))
      problems.push({
        file: trip.file,
        path: `visits[${i}].order`,
        message: `lies opposite the visit before on the globe, so that no one line leads there; write "unknown"`,
      });
    if (
      geocode?.place &&
      visit.within &&
      geocode.place !== visit.within &&
      !ancestors(geocode.place, gazetteer).includes(visit.within)
    )
      problems.push({
        file,
        path: `${visit.id}.place`,
        message: `"${geocode.place}" does not lie within "${visit.within}", as the visit says; correct either`,
      });
    const changed = geocode && stale(geocode, visit, gazetteer);
    const since = {
      wording: " for this wording",
      place: ` since "${geocode?.place}" changed`,
      name: " since a place of that name was written",
    };
    if (!geocode || changed)
      problems.push({
        file,
        path: visit.id,
        message: `"${visit.mention}" has no geocode${changed ? since[changed] : ""} yet; run npm run geocode`,
        code: "no-geocode",
      });
  }
}

/** A place may lie so much farther from the point of what it lies in than all that is known there; factor, and metres. */
const BEYOND = { times: 1.3, metres: 30_000 };

/** Whether a point lies where what is within a place may; true where nothing is known of that place's extent. */
function fits(point: Point, around: GazetteerEntry, gazetteer: Gazetteer): boolean {
  const reach = Math.max(gazetteer.reach(around.id), around.error_m ?? 0);
  return !around.point || reach === 0 || metresBetween(around.point, point) <= reach * BEYOND.times + BEYOND.metres;
}

/** What is wrong with the point of a place that does not lie where it is said to, with the likely mend; null where it does. */
function outside(id: string, gazetteer: Gazetteer): string | null {
  const { point, parent } = gazetteer.get(id) ?? {};
  const around = parent ? gazetteer.get(parent) : undefined;
  if (!point || !around?.point || fits(point, around, gazetteer)) return null;
  const swapped: Point = [point[1], point[0]];
  const mend =
    Math.abs(swapped[1]) <= 90 && fits(swapped, around, gazetteer)
      ? `write it with its numbers swapped, longitude first: [${swapped.join(", ")}]`
      : "correct the point, or what it is within";
  const away = Math.round(metresBetween(point, around.point) / 1000);
  return `[${point.join(", ")}] is ${away} km from "${around.id}", which it is said to lie within; ${mend}`;
}

/** Everything wrong across files; an empty list where all is well. */
export function check(known: Known): Problem[] {
  const problems: Problem[] = [];
  for (const trip of known.records.trips) {
    checkTrip(trip, known, problems);
    checkGeocodes(trip, known, problems);
  }
  for (const { file, record } of known.records.people.values()) {
    for (const [i, post] of record.posts.entries()) {
      checkEvidence(post.evidence, `posts[${i}].evidence`, known, (path, message) =>
        problems.push({ file, path, message }),
      );
    }
  }
  for (const { file, record } of known.records.places.values()) {
    const message = outside(record.id, known.gazetteer);
    if (message) problems.push({ file, path: "point", message });
    if (ancestors(record.id, known.gazetteer).includes(record.id))
      problems.push({
        file,
        path: "within",
        message: `"${record.within}" lies within "${record.id}" itself; name the place around it, or write null`,
      });
    if (record.within && !known.gazetteer.has(record.within)) {
      problems.push({
        file,
        path: "within",
        message: unknownPlaceMessage(record.within, known.gazetteer),
      });
    }
  }
  return problems;
}
