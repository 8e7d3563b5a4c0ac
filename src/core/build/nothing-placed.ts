// Why a build comes to nothing: no row that was read lies in the area.

import { AppFailure } from "../basics/failure.ts";
import { numberOf } from "../basics/number-of.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs, PackageOptions } from "./build-inputs.ts";
import type { RowCounts } from "./ingest.ts";
import { withCode } from "./no-district.ts";

const MOST_WARDS_NAMED = 3;

/** `otherWards`: wards that rows name and the area has not. Wards of no named district may be another's: the message names some, so that whoever knows the place sees it. */
export function nothingPlaced(
  { areaName, places }: PackageOptions,
  { wards, areaCode }: Pick<Inputs, "wards" | "areaCode">,
  counts: RowCounts,
  otherWards: readonly string[] = [],
): AppFailure {
  const { read, outside } = counts;
  if (read === 0 && places.length > 0)
    return new AppFailure(
      "bad-input",
      "The files of groups have a header and no row.",
      "See whether the table that the query read holds the street files.",
    );
  if (read === 0)
    return new AppFailure(
      "bad-input",
      "The police files have a header and no row.",
      "Download them again, or give those of other months.",
    );
  if (otherWards.length > 0)
    return new AppFailure(
      "bad-input",
      `${noneOf(read, "offences")} in ${areaName}: they name wards that it does not have, such as ${nameList(otherWards.map((ward) => `"${ward}"`).slice(0, MOST_WARDS_NAMED))}.`,
      "Give wards of the year that the rows name, or correct --area-code.",
    );
  const together = "Check that police files, wards and months belong together.";
  if (outside === 0 || wards.inNamedDistrict)
    return new AppFailure("bad-input", `${noneOf(read)} in ${areaName}.`, together);
  const named = nameList(
    wards.boundaries.features.map(({ properties }) => properties.name),
    MOST_WARDS_NAMED,
  );
  return new AppFailure(
    "bad-input",
    `${noneOf(read)} in the wards taken for ${withCode(areaName, areaCode)}: ${named}.`,
    `The ward file does not say in which district they lie: if they are another district's, correct --area-code or the ward file. ${together}`,
  );
}

/** An extract may count many offences in a row. */
function noneOf(read: number, things: "rows" | "offences" = "rows"): string {
  return read === 1 ? `The ${numberOf(1, things)} read does not lie` : `None of ${numberOf(read, things)} lies`;
}
