import { NumberMark } from "@/components/visit/visit-number";
import type { Locale, Visits } from "@/lib/contract";
import { type SymbolName as Key, ORDER, symbolsOf, WHERE } from "@/lib/map/visits/symbols";
import { translate } from "@/messages/translate";
import styles from "./legend.module.css";

/** Whether a close-up leaves this line to its locator, which narrow screens have no room for. */
const isFar = (key: Key, visits: Visits) =>
  visits.features
    .map(({ properties }) => properties)
    .filter((p) => p.type === "leg" && p.basis === key)
    .every((p) => p.type === "leg" && p.from === "origin");

const SYMBOLS: Record<Key, React.ReactNode> = {
  site: (
    <svg className="mk pin" paintOrder="stroke" width="18" height="24" viewBox="-10 -24 20 26" aria-hidden="true">
      <path d="M0 0 L-5.5 -7.3 A9 9 0 1 1 5.5 -7.3 Z" />
    </svg>
  ),
  area: (
    <svg className="map" width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
      <circle className="halo" r="10.5" />
      <circle className="dot" r="4.5" />
    </svg>
  ),
  circle: (
    <svg className="map" width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
      <path className="hatch-l" d="M-7 3 3 -7M-7 8 8 -7M-2 8 8 -2" />
      <circle className="halo" r="10.5" />
    </svg>
  ),
  province: (
    <svg className="map" width="24" height="18" viewBox="-12 -9 24 18" aria-hidden="true">
      <path className="hatch-l" d="M-11 -1 -3 -9M-11 7 5 -9M-4 8 11 -7M4 8 11 1" />
    </svg>
  ),
  unplaced: <NumberMark mark="none" />,
  unknown: (
    <svg className="mk open" paintOrder="stroke" width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
      <circle r="9" />
    </svg>
  ),
  stated: (
    <svg className="map" width="46" height="10" viewBox="0 -5 46 10" aria-hidden="true">
      <path className="leg stated" d="M0 0H46" />
      <path className="head" paintOrder="stroke" d="M28 0 19 -4 21 0 19 4Z" />
    </svg>
  ),
  listed: (
    <svg className="map" width="46" height="10" viewBox="0 -5 46 10" aria-hidden="true">
      <path className="leg listed" d="M0 0H46" />
    </svg>
  ),
  inferred: (
    <svg className="map" width="46" height="10" viewBox="0 -5 46 10" aria-hidden="true">
      <path className="leg inferred" d="M1 0H46" />
      <path className="head" paintOrder="stroke" d="M28 0 19 -4 21 0 19 4Z" />
    </svg>
  ),
};

/** Only the classes on this map, in words. A `details` element: folded on a phone, spread out by CSS on wide screens. */
export function Legend({ visits, closeUp, locale }: { visits: Visits; closeUp: boolean; locale: Locale }) {
  const t = translate(locale, "Legend");
  const present = symbolsOf(visits);
  if (present.size === 0) return null;
  const column = (title: "where" | "order", keys: readonly Key[]) => {
    const shown = keys.filter((key) => present.has(key));
    return shown.length > 0 ? (
      <div className={title === "order" ? styles.order : undefined}>
        <h2>{t(title)}</h2>
        <ul>
          {shown.map((key) => (
            <li
              key={key}
              data-symbol={key}
              className={
                closeUp && title === "order" && key !== "unknown" && isFar(key, visits) ? styles.far : undefined
              }
            >
              {SYMBOLS[key]}
              {t(key)}
            </li>
          ))}
        </ul>
      </div>
    ) : null;
  };
  return (
    <details className={styles.legend} data-legend data-on-map>
      <summary>{t("title")}</summary>
      <div className={styles.columns}>
        {column("where", WHERE)}
        {column("order", ORDER)}
      </div>
    </details>
  );
}
