import { useEffect, useMemo, useReducer, useRef } from "react";
import type { View } from "@/lib/map/camera/view";
import { type Scene, type SceneInput, sceneInSteps, sceneOf } from "@/lib/map/scene";

/** What is drawn: a scene, and the view that it was laid out for. */
export interface Drawn {
  scene: Scene;
  view: View;
}

/** Of so many visits and legs a scene is laid out at once. */
const FEW = 120;
/** So long a longer one is laid out before the browser may do something else, milliseconds. */
const SLICE = 10;

/**
 * The scene of what the map shows. A long trip's takes longer than a frame: after a move it is laid out in slices, and until
 * it is done the last one moves with the map.
 */
export function useScene(input: SceneInput): Drawn {
  const { visits, basemap, locale } = input;
  const last = useRef<(Drawn & { input: SceneInput }) | null>(null);
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const atOnce = useMemo(() => {
    const before = last.current?.input;
    const isSame = before?.visits === visits && before.basemap === basemap && before.locale === locale;
    // Of another page the last scene would be false.
    if (isSame && visits.features.length > FEW) return null;
    return { input, scene: sceneOf(input), view: input.view };
  }, [input, visits, basemap, locale]);

  useEffect(() => {
    if (atOnce) {
      last.current = atOnce;
      return;
    }
    const steps = sceneInSteps(input);
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
  }, [input, atOnce]);

  return atOnce ?? last.current ?? { scene: sceneOf(input), view: input.view };
}
