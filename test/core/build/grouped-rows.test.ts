// Rows that are grouped by sql/places.sql, and then counted as often as each group says, against the same rows one by one.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cellOf } from "../../../src/core/basics/cell-key.ts";
import { entriesOf } from "../../../src/core/basics/count-table.ts";
import { ingestRow, makeRowCounts } from "../../../src/core/build/ingest.ts";
import { countRows, placeCountRows, placeRows } from "../../../src/core/build/package-rows.ts";
import { printedForceSlug } from "../../../src/core/build/printed-force.ts";
import { POLICE_STREET } from "../../../src/core/build/readers/police-street.ts";
import { STREET_GROUPS } from "../../../src/core/build/readers/street-groups.ts";
import type { StreetRow } from "../../../src/core/build/readers/street-row.ts";
import { makeTally, type Tally } from "../../../src/core/build/tally.ts";
import { makeOutskirts } from "../../../src/core/geography/outskirts.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { partsOf, TWO_YEARS } from "../../area.ts";
import { PLACES_SQL, quoted, withDuckDb } from "../../engines/duckdb.ts";
import { columnName, STREET_COLUMNS } from "../../engines/made-streets.ts";
import { anyFields, HEADER, lineOf } from "../../street-lines.ts";

const { boundaries } = partsOf();
const context = { wards: makeWardIndex(boundaries), outskirts: makeOutskirts(boundaries, 2000), period: TWO_YEARS };

/** Of names in one month the first is taken: engines order them by UTF-8, JavaScript by UTF-16, and the two differ beyond U+D7FF. */
const LATE = /[\ud800-\uffff]/gu;

/** Rows that share places, months and crime types, under several names. */
const crowded = fc
  .record({
    month: fc.constantFrom("2025-01", "2025-12"),
    force: fc.constantFrom("Testshire Police", "Othershire Constabulary"),
    longitude: fc.constantFrom("0.05", "0.050", "", "0.4"),
    location: fc.constantFrom("Abbey", "On or near Abbey", "On or near Mill Road", ""),
    category: fc.constantFrom("Drugs", "drugs ", "Burglary"),
  })
  .map((line) => lineOf(line.longitude === "" ? { ...line, latitude: "" } : line));

/** Rows as wide as the header, some of them several times, of text that a file can hold. */
const lines = fc
  .array(fc.tuple(fc.oneof(anyFields, crowded), fc.integer({ min: 1, max: 3 })), { maxLength: 30 })
  .map((all) => all.flatMap(([cells, times]) => Array.from({ length: times }, () => cells)))
  .map((all) => all.filter((cells) => cells.length === HEADER.length))
  .map((all) => all.map((cells) => cells.map((cell) => cell.replace(/[\0\p{Cs}]/gu, ""))))
  .map((all) => all.map((cells) => cells.map((cell, at) => (HEADER[at] === "Location" ? withoutLate(cell) : cell))));

function withoutLate(location: string): string {
  // "NA" is no name to the builder and the name "NA" to an engine.
  return location.replace(LATE, "é").replace(/^NA$/, "na");
}

/** All that is counted of the rows of each force. */
function counted(rows: readonly StreetRow[]) {
  const counts = makeRowCounts();
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    const force = row.kind === "rejected" ? "" : printedForceSlug(row.force);
    const tally = tallies.get(force) ?? makeTally();
    tallies.set(force, tally);
    ingestRow(tally, counts, context, row);
  }
  const forces = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([force, tally]) => [force, contentOf(tally)]);
  return { counts, forces };
}

function contentOf(tally: Tally) {
  const slugs = tally.categories.map(({ slug }) => slug);
  const sums = (table: Tally["recorded"]) =>
    Array.from(
      entriesOf(table),
      ([key, count]) => `${cellOf(key).month} ${slugs[cellOf(key).category]} ${count}`,
    ).sort();
  return {
    wards: [...countRows(tally, boundaries)],
    places: placeRows(tally, boundaries),
    placeCounts: [...placeCountRows(tally)],
    ...{ unplaced: sums(tally.unplaced), recorded: sums(tally.recorded) },
    districts: [...tally.surroundings.districts].sort(),
    points: [...tally.surroundings.points].sort(),
  };
}

type Query = Parameters<Parameters<typeof withDuckDb>[0]>[0];

async function grouped(query: Query, all: readonly (readonly string[])[]): Promise<readonly StreetRow[]> {
  const cellIn = (cells: readonly string[], name: string): string => cells[HEADER.indexOf(name)] ?? "";
  await query(
    `CREATE OR REPLACE TABLE street (${STREET_COLUMNS.map((name) => `${columnName(name)} TEXT`).join(", ")})`,
  );
  const values = all.map((cells) => `(${STREET_COLUMNS.map((name) => quoted(cellIn(cells, name))).join(", ")})`);
  if (values.length > 0) await query(`INSERT INTO street VALUES ${values.join(", ")}`);
  const groups = await query(PLACES_SQL);
  const header = [...STREET_GROUPS.columns];
  const read = STREET_GROUPS.rows(header, { month: null });
  return groups.map((group) => read(header.map((name) => String(group[name]))));
}

it("come to the same cells, places, names, fates and surroundings", async () => {
  await withDuckDb((query) =>
    fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const read = POLICE_STREET.rows(HEADER, { month: null });
        expect(counted(await grouped(query, all))).toEqual(counted(all.map(read)));
      }),
      { numRuns: 200 },
    ),
  );
});
