import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildHash } from "./scripts/build-hash.mjs";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: {
    root: dirname(fileURLToPath(import.meta.url)),
    resolveAlias: {
      leaflet: "./components/map/leaflet.js",
      // What SWR brings for a React that has no such hook yet.
      "use-sync-external-store/shim": "react",
    },
  },
  // Equal inputs give equal bytes.
  generateBuildId: () => buildHash(),
  // Serving writes nothing: pages are read from where the build left them.
  experimental: {
    globalNotFound: true,
    isrFlushToDisk: false,
    sri: { algorithm: "sha256" },
    // A few style sheets for all pages: going from one to another asks for none.
    cssChunking: "graph",
  },
};
