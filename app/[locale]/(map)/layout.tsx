import type { ReactNode } from "react";
import MapStage from "@/components/map/MapStage";

/** One map for the whole session, beside whatever page the reader is on. */
export default function MapLayout({ children }: { children: ReactNode }) {
  return (
    <main className="frame" id="content" tabIndex={-1}>
      <MapStage />
      {children}
    </main>
  );
}
