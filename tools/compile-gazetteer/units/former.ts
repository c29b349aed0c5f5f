/**
 * Names that units of China had between 2002 and 2016, by comparing the revisions of GB/T 2260 (package gb2260) with
 * today's codes. Where a unit lives on under another name or code, the old name is another name of it; where it does not,
 * it stays known as a unit without a point, so that a mention resolves to its parent.
 */
import { FORMER } from "../by-hand/aliases";
import { toPinyin } from "../pinyin";
import type { CodeEntry, Revision } from "../sources/codes";
import type { Tools } from "../sources/tools";
import { slug, withoutClass } from "../spelling";
import { MUNICIPALITIES, provinceCode, type UnitRecord } from "./unit";

/** Today's units, and what the revisions called them. */
interface Lists {
  codes: { cities: CodeEntry[]; counties: CodeEntry[] };
  revisions: Revision[];
}

/** 市中区, 郊区, 城区: what many cities call, or called, a part of theirs. */
const GENERIC_DISTRICT = /^(市中|市郊|郊|城|新城|东市|西市|中市|北站|东山|城北|南市|北市|新市)区$/u;
/** Codes that another place took over. */
const REUSED = new Set(["232701"]);
const bare = (name: string) => name.replace(/(自治县|自治旗|特区|新区|矿区|地区|区|县|市|旗|盟)$/u, "");
const isCity = (code: string) => code.endsWith("00");

/** By the code of today's unit, what it was called before. */
export function formerNames({ codes, revisions }: Lists): Map<string, string[]> {
  const names = new Map(Object.entries(FORMER));
  const borne = new Set([...codes.cities, ...codes.counties].map(({ code, name }) => code.slice(0, 2) + bare(name)));
  for (const { code, name } of revisions) {
    const now = successor(code, name, codes);
    if (!now || now.name === name) continue;
    const free = bare(name).length > 1 && !borne.has(code.slice(0, 2) + bare(name));
    names.set(now.code, [...(names.get(now.code) ?? []), name, ...(free ? [bare(name)] : [])]);
  }
  return names;
}

/** The unit that has the land of a former one; null where the lists do not tell. */
function successor(code: string, name: string, codes: Lists["codes"]): CodeEntry | null {
  if (GENERIC_DISTRICT.test(name)) return null;
  const all = [...codes.cities, ...codes.counties].filter((unit) => isCity(unit.code) === isCity(code));
  const inProvince = all.filter((unit) => unit.code.slice(0, 2) === code.slice(0, 2));
  const [same, ...more] = inProvince.filter((unit) => bare(unit.name) === bare(name));
  if (same) return more.length === 0 ? same : null;
  const recoded = REUSED.has(code) ? undefined : all.find((unit) => unit.code === code);
  if (recoded) return recoded;
  // 蓟县 became 蓟州区: a name of one character was lengthened.
  if (bare(name).length > 1) return null;
  // A municipality's counties once had other first digits than its districts.
  const digits = MUNICIPALITIES.has(provinceCode(code)) ? 2 : 4;
  const longer = inProvince.filter(
    (unit) => unit.code.slice(0, digits) === code.slice(0, digits) && unit.name.startsWith(bare(name)),
  );
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

/** Units that the lists name no more, under what contains their land today. */
export function abolished(
  { tools, codes, revisions }: Lists & { tools: Pick<Tools, "pinyin"> },
  units: UnitRecord[],
): UnitRecord[] {
  const byCode = new Map(units.map((unit) => [unit.adcode, unit]));
  const known = new Set(
    units.flatMap(({ adcode, zh, aliases }) => [zh, ...aliases].map((name) => adcode.slice(0, 2) + name)),
  );
  return revisions.flatMap(({ code, name, until }): UnitRecord[] => {
    const city = isCity(code) ? undefined : byCode.get(`${code.slice(0, 4)}00`);
    const parent = city ?? byCode.get(provinceCode(code));
    if (!parent || GENERIC_DISTRICT.test(name) || known.has(code.slice(0, 2) + name)) return [];
    if (byCode.get(code)?.zh === name || successor(code, name, codes)) return [];
    const { short, word } = withoutClass(name);
    const pinyin = toPinyin(tools, short);
    return [
      {
        id: `${slug(pinyin)}-${code}`,
        zh: name,
        en: short === name ? pinyin : `${pinyin} ${word}`,
        pinyin,
        aliases: [],
        adcode: code,
        parent: parent.id,
        precision: isCity(code) ? "city" : "county",
        point: null,
        pointKind: null,
        population: null,
        error_m: 0,
        geonames: null,
        source: `in GB/T 2260 until ${until} (gb2260 0.6.0) and no more, so no point`,
      },
    ];
  });
}
