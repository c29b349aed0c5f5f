/**
 * Every constant that decides between places, with its unit and where it comes from. The gold rows hold them
 * (`npm run geocode:eval`); a gazetteer can be opened with others.
 */
import type { Precision } from "../contract";

export interface Tuning {
  /** How often a place is meant by its bare name, against others: inhabitants of towns, and what compares with them. */
  importance: {
    /** Of a unit without inhabitants of its own in the lists. */
    byPrecision: Partial<Record<Precision, number>>;
    site: number;
    /** A town whose inhabitants are not known is meant sometimes. */
    least: number;
    /** A region abroad by the radius of the circle of its area, metres; the first that it reaches. */
    regions: readonly { radiusMetres: number; importance: number }[];
    /** From so many on a city is meant wherever a trip went. */
    great: number;
    /** The lists of the world's towns end at a thousand inhabitants: from so many on a namesake would be in them. */
    small: number;
    /** From so many on a town overshadows the region of its name around it. */
    knownTown: number;
  };
  /** Factors of the score by which namesakes compare. */
  score: {
    /** The distance, metres, at which nearness has faded to 1/e, and how many times as likely the nearest place is. */
    nearness: { metres: number; times: number };
    /** A town under another name than its own: the lists hold many that are hardly used. */
    otherName: number;
    /** Nearer than this, metres, the one whose own name it is is meant. */
    sameTown: { metres: number };
    /** A region abroad beside a known town in it of the same name. */
    overshadowed: number;
    /** Who is called the same in English comes into question from this part of the best one's importance on. */
    rival: number;
  };
  /** How sure an answer is where only one place bears the name; from 0 to 1. */
  confidence: {
    official: number;
    other: number;
    /** A town abroad by another name in Latin letters: translations and nicknames are among them. */
    foreign: number;
    /** The bare name of a township is a common word. */
    township: number;
    small: number;
    region: number;
    /** Factor for a place whose own point is not known. */
    pointless: number;
    /** A town this far, metres, from everywhere else the trip went is rather a namesake, even the only one known. */
    far: { metres: number; factor: number };
    /** Factor for a name that also means something else. */
    common: number;
    /** The most that a fallback is trusted, so that it is never called certain; less for a country, which says little. */
    fallback: { most: number; country: number };
    /** Factor for a fallback that only a short name vouches for. */
    short: number;
  };
  /** When one of several is chosen. */
  decide: {
    /** From this share of the whole on, lessened by how far the name is trusted. */
    sure: number;
    /** Below this share a namesake does not stand in the way. */
    unlikely: number;
    /** From this confidence on an answer is called certain. */
    certain: number;
    /** Short names that are surer than this may have something built in them. */
    head: number;
  };
  /** How far an address is read. */
  address: {
    /** Parts, and names within names. */
    parts: number;
    /** Namesakes of what is around that are looked into. */
    namesakes: number;
    /** Characters; longer than any name of a place. */
    characters: number;
  };
  /** The least error of a fallback's point. */
  fallback: {
    /** Nineteen in twenty seats of the tables lie nearer to the point of their parent, metres. */
    leastMetres: { district: number; city: number; prefecture: number };
    /** What is not known may lie somewhat further out than what is: factor of the reach. */
    beyond: number;
    /** A municipality is longer than the circle of its area is wide: factor of the error. */
    elongated: number;
  };
}

export const TUNING: Tuning = {
  importance: {
    byPrecision: { country: 5e7, province: 5e7, city: 2e6, prefecture: 1e6, county: 6e5, township: 3e4 },
    site: 1e6,
    least: 100,
    // Ontario is rather the province, Glasgow the city.
    regions: [
      { radiusMetres: 150_000, importance: 1.2e6 },
      { radiusMetres: 50_000, importance: 300_000 },
      { radiusMetres: 0, importance: 30_000 },
    ],
    great: 1_000_000,
    small: 5000,
    knownTown: 20_000,
  },
  score: {
    nearness: { metres: 100_000, times: 100 },
    otherName: 0.2,
    sameTown: { metres: 30_000 },
    overshadowed: 0.02,
    rival: 1 / 3,
  },
  confidence: {
    official: 0.98,
    other: 0.93,
    foreign: 0.75,
    township: 0.7,
    small: 0.75,
    region: 0.75,
    pointless: 0.8,
    far: { metres: 300_000, factor: 0.8 },
    common: 0.5,
    fallback: { most: 0.78, country: 0.7 },
    short: 0.8,
  },
  decide: { sure: 0.75, unlikely: 0.05, certain: 0.8, head: 0.75 },
  address: { parts: 4, namesakes: 12, characters: 200 },
  fallback: {
    leastMetres: { district: 65_000, city: 155_000, prefecture: 250_000 },
    beyond: 1.2,
    elongated: 1.7,
  },
};
