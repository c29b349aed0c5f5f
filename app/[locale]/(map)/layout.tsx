import type { ReactNode } from "react";
import MapStage from "@/components/map/map-stage";
// What most pages have, and the map beside them, comes with the layout: once, not with each of them.
import "@/components/share/share-button";
import "@/components/ui/reading-column";
import "@/components/ui/sheet";
import "@/components/ui/static-figure";
import "@/components/visit/close-link";
import "@/components/visit/focus-on-open";
import "@/components/visit/visit-link";
import "./styles";
import styles from "./layout.module.css";

/** One map for the whole session, beside whatever page the reader is on, and after it for who reads by keyboard or ear. */
export default function MapLayout({ children }: { children: ReactNode }) {
  return (
    <main className={styles.frame}>
      {children}
      <MapStage className={styles.stage} />
    </main>
  );
}
