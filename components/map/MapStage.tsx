"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";

const LiveMap = dynamic(() => import("./live-map"), { ssr: false });

/** The map's cell. Until the map is there, the page's own picture shows through. */
export default function MapStage() {
  const t = useTranslations("Map");
  return (
    <section className="stage" aria-label={t("label")}>
      <LiveMap />
    </section>
  );
}
