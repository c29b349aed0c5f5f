import { useEffect, useMemo, useReducer, useRef } from "react";
import { isSameViewport, type View } from "@/lib/map/camera/view";
import { type Geometry, type GeometryInput, geometryOf } from "@/lib/map/geometry";
import { type Scene, type SceneInput, sceneInSteps, sceneOf } from "@/lib/map/scene";

/** A scene, and the view that it was laid out for. */
interface Drawn {
  scene: Scene;
  view: View;
}

/** Of so many visits and legs a scene is laid out at once. */
const FEW = 120;
/** So long a longer one is laid out before the browser may do something else, milliseconds. */
const SLICE = 10;

/** Whether two inputs have one geometry, whatever lies on the map. */
const isSameGeometry = (a: GeometryInput, b: GeometryInput) =>
  a.visits === b.visits &&
  a.basemap === b.basemap &&
  a.selected === b.selected &&
  a.tolerance === b.tolerance &&
  isSameViewport(a.view, b.view);

/** A control that comes or goes moves names, not what they name. */
function useGeometry(input: GeometryInput): Geometry {
  const last = useRef<{ input: GeometryInput; geometry: Geometry } | null>(null);
  const geometry = useMemo(
    () => (last.current && isSameGeometry(last.current.input, input) ? last.current.geometry : geometryOf(input)),
    [input],
  );
  useEffect(() => {
    last.current = { input, geometry };
  }, [input, geometry]);
  return geometry;
}

/**
 * What the map shows. The geometry is that of the view at once. The scene of a long trip, its lines and names, takes longer than
 * a frame: after a move it is laid out in slices, and until it is done the last one moves with the map.
 */
export function useScene(input: SceneInput): Drawn & { geometry: Geometry } {
  const { visits, basemap, locale } = input;
  const last = useRef<(Drawn & { input: SceneInput }) | null>(null);
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const geometry = useGeometry(input);
  const atOnce = useMemo(() => {
    const before = last.current?.input;
    const isSame = before?.visits === visits && before.basemap === basemap && before.locale === locale;
    // Of another page the last scene would be false.
    if (isSame && visits.features.length > FEW) return null;
    return { input, scene: sceneOf(input, geometry), view: input.view };
  }, [input, geometry, visits, basemap, locale]);

  useEffect(() => {
    if (atOnce) {
      last.current = atOnce;
      return;
    }
    const steps = sceneInSteps(input, geometry);
    // A timer would wait for 4 ms more before each slice.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      for (const end = performance.now() + SLICE; performance.now() < end; ) {
        const { done, value: scene } = steps.next();
        if (!done) continue;
        last.current = { input, scene, view: input.view };
        return renew();
      }
      port2.postMessage(null);
    };
    port2.postMessage(null);
    return () => port1.close();
  }, [input, geometry, atOnce]);

  const { scene, view } = atOnce ?? last.current ?? { scene: sceneOf(input, geometry), view: input.view };
  return { geometry, scene, view };
}
