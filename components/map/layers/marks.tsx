import { divIcon, type Marker as LeafletMarker, latLngBounds } from "leaflet";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef } from "react";
import { Marker, useMap } from "react-leaflet";
import type { Locale } from "@/lib/contract";
import { unproject } from "@/lib/drawing/camera";
import type { Mark } from "@/lib/drawing/marks";
import type { View } from "@/lib/drawing/view";
import { localized } from "@/lib/url";
import { latLng } from "../lat-lng";
import { uncovered } from "../uncovered";

/** A finger needs this many pixels; the symbol inside may be smaller. */
const HIT = 44;

function MarkButton({ mark, view, locale }: { mark: Mark; view: View; locale: Locale }) {
  const map = useMap();
  const router = useRouter();
  const marker = useRef<LeafletMarker>(null);
  const { svg, body, title, target, on, visits } = mark;
  const [left, top, right, bottom] = body;

  const icon = useMemo(() => {
    const width = Math.max(HIT, right - left);
    const height = Math.max(HIT, bottom - top);
    const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
    return divIcon({
      className: "mark",
      html: `<svg class="map" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${svg}</svg>`,
      iconSize: [width, height],
      iconAnchor: [-x, -y],
    });
  }, [svg, left, top, right, bottom]);

  useEffect(() => {
    const element = marker.current?.getElement();
    element?.setAttribute("aria-label", title);
    element?.setAttribute("data-visits", visits.join(" "));
    if (on) element?.setAttribute("aria-current", "true");
    else element?.removeAttribute("aria-current");
  });

  const press = () => {
    if ("path" in target) return router.push(localized(locale, target.path), { scroll: false });
    const [west, south, east, north] = target.bounds;
    const padding = uncovered(map.getContainer());
    map.fitBounds(latLngBounds([south, west], [north, east]), {
      paddingTopLeft: [padding.left, padding.top],
      paddingBottomRight: [padding.right, padding.bottom],
      maxZoom: 15,
      animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
  };
  return (
    <Marker
      ref={marker}
      position={latLng(unproject(mark.at, view.camera, view.size))}
      icon={icon}
      zIndexOffset={on ? 1000 : 0}
      eventHandlers={{
        click: press,
        keydown: ({ originalEvent }) => {
          if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
          originalEvent.preventDefault();
          press();
        },
      }}
    />
  );
}

/** The marks as buttons: reached by Tab, pressed by Enter, named for screen readers. */
export function Marks({ marks, view, locale }: { marks: Mark[]; view: View; locale: Locale }) {
  return marks.map((mark) => <MarkButton key={mark.key} mark={mark} view={view} locale={locale} />);
}
