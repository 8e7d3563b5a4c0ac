// The remarks of the Home Office's notes on single forces: which of them are on an area, and on which of its years.
import { type Month, parseMonth } from "../basics/months.ts";
import { type CountedArea, partnershipKey } from "./partnership-names.ts";

export interface AreaNote {
  /** As it stands in the notes. */
  readonly text: string;
  /** Whether it may be this area whose offences are counted elsewhere: it names it, or no partnership at all. */
  readonly isOwn: boolean;
  /** Whether it is on a month of the year that ends with this one. */
  readonly concerns: (end: Month) => boolean;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const YEAR = new RegExp(`year ending (${MONTHS.join("|")}) (\\d{4})`, "gi");
const SINCE = new RegExp(`(?:from|since) (?:(${MONTHS.join("|")}) )?(\\d{4})`, "i");

/** Those that name the area's force or one of its partnerships. `named` are all partnerships of its force. */
export function notesOn(
  { partnerships }: CountedArea,
  notes: readonly string[],
  named: ReadonlySet<string>,
): readonly AreaNote[] {
  const own = partnerships.map(({ name }) => name);
  return notes.flatMap((text): readonly AreaNote[] => {
    const letters = lettersIn(text);
    const ofForce = partnerships.some(({ force }) => letters.includes(lettersIn(force)));
    const ofOwn = own.some((name) => (ofForce ? letters.includes(partnershipKey(name)) : hasWord(text, name)));
    if (!ofForce && !ofOwn) return [];
    const others = [...named].filter((name) => !own.some((one) => partnershipKey(one) === partnershipKey(name)));
    const ofOthers = others.some((name) => hasWord(text, name));
    return [{ text, isOwn: ofOwn || !ofOthers, concerns: concernsOf(text) }];
  });
}

/** Every year where the remark names none. */
function concernsOf(text: string): (end: Month) => boolean {
  const years = [...text.matchAll(YEAR)].map(([, month, year]) => monthOf(month!, year!));
  if (years.length > 0) return (end) => years.some((last) => Math.abs(end - last) < 12);
  const since = SINCE.exec(text);
  if (since === null) return () => true;
  const first = monthOf(since[1] ?? "January", since[2]!);
  return (end) => end >= first;
}

function monthOf(name: string, year: string): Month {
  const number = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1;
  return parseMonth(`${year}-${String(number).padStart(2, "0")}`) ?? 0;
}

function hasWord(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
}

/** Words may run into each other in the notes. */
function lettersIn(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}
