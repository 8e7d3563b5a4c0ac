// A profile as the JSON text that is kept of it.
import { type ExtractProfile, OPEN_FORM, type OwnCategory } from "./profile.ts";
import type { ProfileJson } from "./profile-json.ts";

/**
 * The JSON text of a profile, which `parseProfile` reads back to the same; what says nothing is left out. Where the form of its dates
 * is `open`, a question still, it has "?" in its place and is refused; so it is while `openCount`, which column has the counts, or `openBlanks`, what blank cells mean, is one.
 */
export function profileText(profile: ExtractProfile, open = false, openCount = false, openBlanks = false): string {
  const columns = openCount ? { ...profile.columns, count: OPEN_FORM } : profile.columns;
  const {
    dateForm,
    midnight,
    points,
    blankCells,
    force,
    source,
    sheet,
    offences,
    categories,
    outcomes = {},
    totals = [],
    without,
    leftMonths,
  } = profile;
  const json: ProfileJson = {
    profile: "wardscope-extract-1",
    ...(force === "" ? {} : { force }),
    ...(source === "" ? {} : { source }),
    ...(sheet === null ? {} : { sheet }),
    columns,
    dateForm,
    ...(midnight === "no-time" ? {} : { midnight }),
    ...(points === undefined ? {} : { points }),
    ...(blankCells === undefined ? {} : { blankCells }),
    ...(Object.keys(offences).length === 0 ? {} : { offences }),
    ...(categories.length === 0 ? {} : { categories: categories.map(categoryJson) }),
    ...(Object.keys(outcomes).length === 0 ? {} : { outcomes }),
    ...(totals.length === 0 ? {} : { totals }),
    ...(without === undefined ? {} : { without }),
    ...(leftMonths.length === 0 ? {} : { leftMonths }),
  };
  const asked = { ...(open && { dateForm: OPEN_FORM }), ...(openBlanks && { blankCells: OPEN_FORM }) };
  return `${JSON.stringify({ ...json, ...asked }, null, 2)}\n`;
}

function categoryJson({ category, label, group, isCrime, definition }: OwnCategory): CategoryJson {
  return {
    ...{ category, label, group, isCrime: isCrime ? "yes" : "no" },
    ...(definition === "" ? {} : { definition }),
  };
}

type CategoryJson = NonNullable<ProfileJson["categories"]>[number];
