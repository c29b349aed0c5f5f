import { DomUtil, type Point, type ZoomAnimEvent } from "leaflet";
import { useCallback, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { drawnBox, type View } from "@/lib/map/camera/view";
import { latLng } from "../lat-lng";

/**
 * A piece of the scene in a pane of the map, placed in pixels: a box of latitudes would end at the edge of the Mercator
 * world, where a drawing does not. Until the next drawing it moves and scales with the map, as Leaflet's own renderers do.
 */
export function Drawing({ svg, view }: { svg: string; view: View }) {
  const map = useMap();
  const element = useRef<SVGSVGElement>(null);
  const [left, top, right, bottom] = drawnBox(view);

  const place = useCallback(
    (zoom: number, origin: Point) => {
      if (!element.current) return;
      const { camera, size } = view;
      const scale = map.getZoomScale(zoom, camera.zoom);
      const corner = map.project(latLng(camera.center), zoom).subtract(origin);
      const offset = corner.add([(left - size.width / 2) * scale, (top - size.height / 2) * scale]);
      // Whole pixels at rest, as the marks are; none in between are rounded away while the map is scaled.
      const { x, y } = scale === 1 ? offset.round() : offset;
      element.current.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`;
    },
    [map, view, left, top],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is placed as well
  useLayoutEffect(() => {
    const follow = () => place(map.getZoom(), map.getPixelOrigin());
    // Where the animation leads: the origin that the map will have when it is over.
    const animate = ({ center, zoom }: ZoomAnimEvent) => {
      const pane = DomUtil.getPosition(map.getPanes().mapPane);
      place(zoom, map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round());
    };
    follow();
    const events = { zoom: follow, viewreset: follow, moveend: follow, zoomanim: animate };
    map.on(events);
    return () => {
      map.off(events);
    };
  }, [map, place, svg]);

  return (
    <svg
      ref={element}
      className="map leaflet-zoom-animated"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      width={right - left}
      height={bottom - top}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
