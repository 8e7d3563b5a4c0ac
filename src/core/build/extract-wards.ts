// What the report of a build says of wards that rows of an extract name and the area does not have.
import { NO_WARD } from "../area/dataset.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { percentText } from "../basics/percent.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs } from "./build-inputs.ts";

/** Wards that are printed, and those that a sentence names. */
const [MOST_WARDS, NAMED] = [20, 5];

export function otherWardLines(inputs: Inputs): readonly string[] {
  const wards = otherWards(inputs);
  if (wards.length === 0) return [];
  const rest = wards.slice(MOST_WARDS);
  return [
    "",
    "  Wards that rows name and the area does not have (outside the area)",
    ...wards.slice(0, MOST_WARDS).map(([ward, rows]) => `    ${ward.padEnd(50)}${grouped(rows).padStart(8)}`),
    ...(rest.length === 0
      ? []
      : [
          `    and ${numberOf(rest.length, "others")}, ${numberOf(
            sumBy(rest, ([, rows]) => rows),
            "offences",
            grouped,
          )}`,
        ]),
  ];
}

/** Sentences without a full stop: the rows may be of wards elsewhere, or of those that stand empty here. */
export function otherWardWarnings(inputs: Inputs): readonly string[] {
  const wards = otherWards(inputs);
  const rows = sumBy(wards, ([, count]) => count);
  if (rows === 0) return [];
  const named = nameList(
    wards.map(([ward, count]) => `"${ward}" (${grouped(count)})`),
    NAMED,
  );
  const share = percentText(rows / inputs.counts.read).trim();
  const lost = `${numberOf(rows, "offences", grouped)} (${share}) ${rows === 1 ? "names" : "name"} ${wards.length === 1 ? "a ward" : "wards"} that the area does not have and ${rows === 1 ? "is" : "are"} in no number of it: ${named}`;
  const empty = wardsWithoutRows(inputs);
  if (empty.length === 0) return [`${lost}; if a ward of the area is meant, ${CORRECT}`];
  const one = empty.length === 1;
  return [
    `${lost}; meanwhile ${nameList(empty, NAMED)} ${one ? "has" : "have"} no row in any month, and ${one ? "its" : "their"} 0 is not to be believed: if ${one ? "this ward is" : "these wards are"} meant, ${CORRECT}`,
  ];
}

const CORRECT = "write the name or code that the file of wards has into the rows, and build again";

/** With their rows, the most first. */
function otherWards({ forces: { tally } }: Inputs): readonly (readonly [ward: string, rows: number])[] {
  return [...tally.otherWards].sort(([a, x], [b, y]) => y - x || compareTexts(a, b));
}

/** Names of the wards of the area that no row of the period lies in or names, be it with a count of 0. */
function wardsWithoutRows({ wards, forces: { tally } }: Inputs): readonly string[] {
  const met = new Set(tally.places.map(({ ward }) => ward).filter((ward) => ward !== NO_WARD));
  return wards.boundaries.features.flatMap(({ properties }, ward) => (met.has(ward) ? [] : [properties.name]));
}
