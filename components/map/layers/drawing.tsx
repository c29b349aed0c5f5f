import { SVGOverlay } from "react-leaflet";
import { unproject } from "@/lib/drawing/camera";
import { drawn, type View } from "@/lib/drawing/view";
import { latLng } from "../lat-lng";

/** A piece of the scene, laid over the map where it was drawn; Leaflet moves and scales it until the next drawing. */
export function Drawing({ svg, view, pane }: { svg: string; view: View; pane: string }) {
  const [left, top, right, bottom] = drawn(view);
  const corner = (x: number, y: number) => latLng(unproject([x, y], view.camera, view.size));
  const box = `${left} ${top} ${right - left} ${bottom - top}`;
  return (
    <SVGOverlay
      key={box}
      pane={pane}
      bounds={[corner(left, bottom), corner(right, top)]}
      attributes={{ class: "map", viewBox: box, preserveAspectRatio: "none", "aria-hidden": "true" }}
    >
      <g dangerouslySetInnerHTML={{ __html: svg }} />
    </SVGOverlay>
  );
}
