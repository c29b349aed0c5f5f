/** The base map as it lies on the disk, for whoever runs where that is: the server, the geocoder, tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Basemap, type BasemapFile, byFile, type Layer, readLayer } from "./map/basemap/basemap";

/**
 * One file of the base map.
 * @param root the project's folder
 * @throws Error where it is missing or not what it should be
 */
export const openLayer = (root: string, file: BasemapFile): Layer =>
  readLayer(JSON.parse(readFileSync(join(root, "public/basemap", `${file}.json`), "utf8")));

/** All of them. @throws Error where one is missing or not what it should be */
export const openBasemap = (root: string): Basemap => byFile((file) => openLayer(root, file));
