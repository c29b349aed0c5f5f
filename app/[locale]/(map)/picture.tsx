import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Legend } from "@/components/trip/legend";
import type { Locale, Visits } from "@/lib/contract";
import { type Basemap, readBasemap } from "@/lib/drawing/basemap";
import { frame } from "@/lib/drawing/frame";
import type { Box } from "@/lib/drawing/geometry";
import { locator } from "@/lib/drawing/locator";
import { picture } from "@/lib/drawing/picture";
import { isCloseUp } from "@/lib/drawing/view";
import { translate } from "@/messages/translate";

/** The map's cell on a usual desk, in pixels; other screens see its middle. */
const SIZE = { width: 1000, height: 844 };
const PADDING = { top: 56, right: 56, bottom: 56, left: 56 };
/** Where the locator and the legend lie, on a usual desk and a small one. */
const INSETS: Box = [400, 610, SIZE.width, SIZE.height];

let basemap: Basemap | undefined;

function openBasemap(): Basemap {
  const file = (name: string) =>
    JSON.parse(readFileSync(join(process.cwd(), "public/basemap", `${name}.json`), "utf8"));
  basemap ??= readBasemap({
    land: file("land"),
    water: file("water"),
    provinces: file("provinces"),
    labels: file("labels"),
    shanghai: file("shanghai"),
  });
  return basemap;
}

/** What the map shows before any script has run, with the legend of what is on it and, where that is near, a locator. */
export function Picture({ visits, title, locale }: { visits: Visits; title: string; locale: Locale }) {
  const map = openBasemap();
  const camera = frame(visits, map, null, SIZE, PADDING);
  const closeUp = isCloseUp({ camera, size: SIZE, margin: 0 });
  const afar = closeUp ? locator(visits, map, locale, translate(locale, "Trip")("locator")) : null;
  const svg = picture({
    visits,
    basemap: map,
    size: SIZE,
    camera,
    locale,
    selected: null,
    title,
    id: "picture",
    controls: afar ? [INSETS] : [],
  });
  return (
    <>
      <figure className="picture" dangerouslySetInnerHTML={{ __html: svg }} />
      <div className="insets">
        {afar ? <figure className="locator" data-on-map dangerouslySetInnerHTML={{ __html: afar }} /> : null}
        <Legend visits={visits} closeUp={closeUp} locale={locale} />
      </div>
    </>
  );
}
