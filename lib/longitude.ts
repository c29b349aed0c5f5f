/** The same meridian from -180 degrees on and below 180. Apart from other geometry on the sphere, because the browser carries it. */
export const wrapLongitude = (lng: number) => lng - 360 * Math.round(lng / 360);
