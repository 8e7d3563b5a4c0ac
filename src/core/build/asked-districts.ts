// Which districts an area is made of: those of the codes given, or those of a partnership.
import { AppFailure } from "../basics/failure.ts";
import { type DescribedDistrict, districtOf, type ForceArea } from "./force-areas.ts";

/** The districts of an area, one or several, and the code that stands for it. */
export interface AskedDistricts {
  readonly districts: readonly DescribedDistrict[];
  /** Of the district, of the partnership that several make up, or the codes of all joined by spaces. */
  readonly areaCode: string;
}

/** Of England and of Wales. */
const PARTNERSHIP = /^(?:E22|W14|W22)\d{6}$/;

/**
 * The districts of these codes, at least one, in their order, each once: codes of districts or of Community Safety Partnerships.
 * `name` is what to call a single district that the table does not know. Throws an AppFailure for a partnership it does not know.
 */
export function askedDistricts(areas: readonly ForceArea[], codes: readonly string[], name: string): AskedDistricts {
  const all = [...new Set(codes.flatMap((code) => (PARTNERSHIP.test(code) ? districtsIn(areas, code) : [code])))];
  const districts = all.map((code) => districtOf(areas, code, all.length === 1 ? name : code));
  const partnership = wholePartnership(areas, all);
  return { districts, areaCode: all.length === 1 ? all[0]! : (partnership ?? all.join(" ")) };
}

function districtsIn(areas: readonly ForceArea[], partnership: string): readonly string[] {
  const codes = areas.flatMap(({ code, partnershipCode }) => (partnershipCode === partnership ? [code] : []));
  if (codes.length > 0) return codes;
  throw new AppFailure(
    "bad-input",
    `${partnership} is no partnership of geo/force-areas.csv.`,
    "Correct --area-code, or give the codes of its districts.",
  );
}

/** The code of the partnership that is made up of just these districts; null for none. */
function wholePartnership(areas: readonly ForceArea[], codes: readonly string[]): string | null {
  const first = areas.filter(({ code }) => code === codes[0]);
  const whole = first.find(({ partnershipCode }) => {
    const members = areas.filter((area) => area.partnershipCode === partnershipCode);
    return members.length === codes.length && members.every(({ code }) => codes.includes(code));
  });
  return whole?.partnershipCode ?? null;
}
