import type { Visit } from "@/lib/contract";
import styles from "./visit-number.module.css";

/** How a visit is marked where it is listed: as on the map, and as what has no place there. */
type Mark = "solid" | "open" | "announced" | "none";

export const NumberMark = ({ mark, children }: { mark: Mark; children?: number }) => (
  <span className={styles.number} data-mark={mark} aria-hidden="true">
    {children}
  </span>
);

/** A visit's number, as its mark shows it; for the eye only. In what is `data-selected` it is lit. */
export function VisitNumber({ visit: { point, order, status, number } }: { visit: Visit }) {
  const placed = status === "announced" ? "announced" : order === "unknown" ? "open" : "solid";
  return <NumberMark mark={point ? placed : "none"}>{number}</NumberMark>;
}
