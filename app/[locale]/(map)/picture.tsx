import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { Legend } from "@/components/trip/legend";
import { ContentStart } from "@/components/ui/content-start";
import { hold } from "@/components/ui/held-markup";
import { StaticFigure } from "@/components/ui/static-figure";
import type { Locale, Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { DESK, SCREEN_KINDS, type ScreenKind, usualScreen } from "@/lib/map/camera/screens";
import { CLOSE_UP_ZOOM } from "@/lib/map/camera/view";
import { frame } from "@/lib/map/frame/frame";
import { locator } from "@/lib/map/locator";
import { picture } from "@/lib/map/picture";
import { isVisit } from "@/lib/map/visits/stops";
import { legendOf } from "@/lib/map/visits/symbols";
import { openBasemap } from "@/lib/read-basemap";
import { translate } from "@/messages/translate";
import styles from "./picture.module.css";

/** Opened with the first page of a build, for all of them. */
let basemap: Basemap | undefined;

/** Of more visits the page of each bears the picture of their trip, which is drawn once. */
const MANY = 60;

interface Drawn {
  /** One for each kind of screen. */
  pictures: string[];
  /** The locator, where there is one. */
  afar: string | null;
  isCloseUp: boolean;
}

/** What is drawn of such trips, by what it shows: of those that were asked for last. */
const shared = new LRUCache<string, Drawn>({ max: 50 });

interface Props {
  visits: Visits;
  title: string;
  locale: Locale;
  /** Id of the visit whose card is open. */
  selected?: string | undefined;
  /** The page is laid out as the atlas. */
  atlas?: boolean;
}

function draw({ visits, title, locale, selected, atlas = false }: Props): Drawn {
  basemap ??= openBasemap(process.cwd());
  const map = basemap;
  const locatorSvg = locator(visits, map, locale, translate(locale, "Trip")("locator"));
  const legend = legendOf(visits);
  const usual = (kind: ScreenKind, hasLocator: boolean) =>
    usualScreen(kind, { card: selected !== undefined, locator: hasLocator, atlas, legend, locale });
  const isCloseUp = frame(visits, map, null, usual(DESK, locatorSvg !== null)).zoom >= CLOSE_UP_ZOOM;
  const afar = isCloseUp ? locatorSvg : null;
  const pictures = SCREEN_KINDS.map((kind) =>
    picture({
      visits,
      basemap: map,
      screen: usual(kind, afar !== null),
      drawn: kind.drawn,
      shared: kind.shared,
      locale,
      selected: selected ?? null,
      title,
      id: kind.name,
    }),
  );
  return { pictures, afar, isCloseUp };
}

/** As drawn for its page, or, of a trip of many visits, for all of them. */
function drawnOnce(props: Props): Drawn {
  const { visits, locale, selected } = props;
  if (selected === undefined || visits.features.filter(isVisit).length <= MANY) return draw(props);
  const key = `${locale} ${visits.features.map(({ id }) => id).join(" ")}`;
  const drawn = shared.get(key) ?? draw({ ...props, selected: undefined });
  shared.set(key, drawn);
  return drawn;
}

/**
 * What the map shows before any script has run, for each kind of screen, with the legend of what is on it and, where
 * that is near, a locator.
 */
export function Picture(props: Props) {
  const { visits, title, locale } = props;
  const { pictures: drawn, afar, isCloseUp } = drawnOnce(props);
  const pictures = SCREEN_KINDS.map((kind, i) => {
    const svg = drawn[i] ?? "";
    // Named by what it is: pages of one title may be rendered at one time.
    const id = createHash("sha256").update(svg).digest("base64url").slice(0, 16);
    hold(id, svg);
    const style = props.selected === undefined ? styles.picture : `${styles.picture} ${styles.besideCard}`;
    return <StaticFigure key={id} className={style} screen={kind.name} id={id} label={title} />;
  });
  return (
    <>
      {pictures}
      <div className={styles.insets}>
        {/* First what stands at the edge, so that what comes later moves nothing. */}
        <Legend visits={visits} closeUp={isCloseUp} locale={locale} />
        {afar ? (
          <div className={styles.locator} data-locator data-on-map dangerouslySetInnerHTML={{ __html: afar }} />
        ) : null}
      </div>
      <ContentStart />
    </>
  );
}
