import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildHash } from "./scripts/build-hash.mjs";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  // Equal inputs give equal bytes.
  generateBuildId: () => buildHash(),
  // Serving writes nothing: pages are read from where the build left them.
  experimental: { globalNotFound: true, isrFlushToDisk: false, sri: { algorithm: "sha256" } },
};
