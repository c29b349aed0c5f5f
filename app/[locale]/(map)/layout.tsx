import type { ReactNode } from "react";
import MapStage from "@/components/map/MapStage";
// Every page has a sheet: with the layout its code comes once, not with each of them.
import "@/components/ui/sheet";

/** One map for the whole session, beside whatever page the reader is on, and after it for who reads by keyboard or ear. */
export default function MapLayout({ children }: { children: ReactNode }) {
  return (
    <main className="frame">
      {children}
      <MapStage />
    </main>
  );
}
