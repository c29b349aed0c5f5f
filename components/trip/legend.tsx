import { NumberMark } from "@/components/visit/visit-number";
import type { Locale, Visits } from "@/lib/contract";
import { keySvg } from "@/lib/map/svg/keys";
import { LEGEND_ORDERS, LEGEND_PLACES, type SymbolName, symbolsOfPage } from "@/lib/map/visits/symbols";
import { translate } from "@/messages/translate";
import styles from "./legend.module.css";

/** Whether a close-up leaves this line to its locator, which narrow screens have no room for. */
const isFar = (key: SymbolName, visits: Visits) =>
  visits.features
    .map(({ properties }) => properties)
    .filter((p) => p.type === "leg" && p.basis === key)
    .every((p) => p.type === "leg" && p.from === "origin");

/** As it stands on the map; a visit that does not is told as in the list. */
function Key({ of }: { of: SymbolName }) {
  if (of === "unplaced") return <NumberMark mark="none" />;
  const { viewBox, width, height, svg } = keySvg(of);
  return (
    <svg
      className="map"
      viewBox={viewBox}
      width={width}
      height={height}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/** Only the classes on this map, in words. A `details` element: folded on a phone, spread out by CSS on wide screens. */
export function Legend({ visits, closeUp, locale }: { visits: Visits; closeUp: boolean; locale: Locale }) {
  const t = translate(locale, "Legend");
  const present = symbolsOfPage(visits);
  if (present.size === 0) return null;
  // Whether circles are too small to see, the live map tells.
  if (present.has("disc")) present.add("small");
  const column = (title: "where" | "order", keys: readonly SymbolName[]) => {
    const shown = keys.filter((key) => present.has(key));
    return shown.length > 0 ? (
      <div className={title === "order" ? styles.order : undefined}>
        <h2>{t(title)}</h2>
        <ul>
          {shown.map((key) => (
            <li
              key={key}
              data-symbol={key}
              hidden={key === "small"}
              data-far={(closeUp && title === "order" && key !== "unknown" && isFar(key, visits)) || undefined}
            >
              <Key of={key} />
              {t(key)}
            </li>
          ))}
        </ul>
      </div>
    ) : null;
  };
  return (
    <details className={styles.legend} data-legend>
      <summary data-on-map>{t("title")}</summary>
      <div className={styles.columns} data-on-map>
        {column("where", LEGEND_PLACES)}
        {column("order", LEGEND_ORDERS)}
      </div>
    </details>
  );
}
