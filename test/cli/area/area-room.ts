// All sources of a real district on this machine, with made wards, residents and police months, and what makes its area from them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AreaRequest } from "../../../src/cli/area/area-request.ts";
import { makeArea } from "../../../src/cli/area/make-area.ts";
import { readForceAreas } from "../../../src/cli/package/home-force.ts";
import { run } from "../../../src/cli/run.ts";
import type { SourceSettings } from "../../../src/cli/sources/source-form.ts";
import { areaFinder } from "../../../src/core/build/find-area.ts";
import { archiveOf, archiveServer, stored } from "../sources/archive-server.ts";
import { patientClient } from "../sources/asking.ts";
import { type RowPlan, square, street } from "../workplace.ts";
import { wardCode } from "./area-workplace.ts";
import { type FakeLayer, fakeSources } from "./fake-sources.ts";

export const RUTLAND = "E06000017";
export const MONTHS = ["2025-10", "2025-11", "2025-12"] as const;

/** Wards 1 to 3 of a year, squares in a row. */
export function rutlandWards(year: number, first = 1): FakeLayer {
  const records = [0, 1, 2].map((at) => ({
    attributes: {
      ...{ [`WD${year}CD`]: wardCode(first + at), [`WD${year}NM`]: `Ward ${first + at}` },
      ...{ [`LAD${year}CD`]: RUTLAND, [`LAD${year}NM`]: "Rutland" },
    },
    geometry: { type: "Polygon", coordinates: [square(-60 + at, 5260)] },
  }));
  return { records };
}

/** Street files of the home force and the transport police, and of a force that nobody asks for. */
export function rutlandMonths(months: readonly string[] = MONTHS, more = 0): Readonly<Record<string, string>> {
  const of = (month: string, at: number, force: string): RowPlan => ({
    ...{ month, force, latitude: "52.605", longitude: String(-0.595 + at / 100) },
    category: ["Bicycle theft", "Drugs", "Burglary"][at]!,
  });
  return Object.fromEntries(
    months.flatMap((month, index) => [
      [
        `${month} leicestershire`,
        street(...Array.from({ length: 6 + index + more }, (_, row) => of(month, row % 3, "Leicestershire Police"))),
      ],
      [`${month} btp`, street(of(month, 1, "British Transport Police"))],
      [`${month} kent`, street(of(month, 2, "Kent Police"))],
    ]),
  );
}

export async function areaRoom() {
  const [police, fake] = [await archiveServer(), await fakeSources()];
  const folder = mkdtempSync(join(tmpdir(), "wardscope-room-"));
  const { client, interrupt } = patientClient();
  onTestFinished(async () => {
    await client.close();
    await police.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const settings: SourceSettings = { ...fake.settings, police: police.settings.police };
  const rows = await readForceAreas();
  const printed: string[] = [];
  const output = { write: (text: string) => printed.push(text) };
  const terminal = {
    out: output,
    error: output,
    signal: interrupt.signal,
    now: () => new Date("2026-02-10T09:00:00Z"),
  };
  police.dates = { lastUpdated: '{"date":"2025-12-01"}', streetDates: '[{"date":"2025-12"}]' };
  police.archives.set("2025-12", stored(archiveOf(rutlandMonths())));
  fake.layers.set("WD_DEC_2025_UK_BGC", rutlandWards(25));
  fake.layers.set("WD_MAY_2025_UK_BGC_V2", rutlandWards(25));
  const own = [1, 2, 3].map((at) => [wardCode(at), String(1000 * at)] as const);
  fake.tables.set("NM_2014_1", { rows: { [`${RUTLAND}TYPE182`]: own }, date: "2024" });
  const request: AreaRequest = {
    ...{ months: 36, wardsYear: null, fromArchive: null, whole: false, postcodes: null },
    downloads: join(folder, "downloads"),
  };
  const out = join(folder, "areas/rutland");
  const at = (name: string): string => join(folder, name);
  const file = at("sources.json");
  writeFileSync(file, JSON.stringify(overrides(settings)));
  return {
    ...{ police, fake, folder, out, printed, settings, interrupt, at, sources: file },
    make(more: Partial<AreaRequest> = {}, name = "Rutland") {
      const search = areaFinder(rows)(name);
      if (search.kind !== "found") throw new Error(search.why);
      const place = { area: search.area, out, slug: search.area.slug };
      return makeArea(place, { ...request, ...more }, rows, { settings, client, terminal });
    },
    /** The command itself, whose client waits as it does. */
    async command(...words: readonly string[]) {
      const texts = { out: "", error: "" };
      const code = await run([...words, "--sources", file, "--downloads", request.downloads], {
        ...{ signal: new AbortController().signal, now: terminal.now },
        out: { write: (text) => (texts.out += text) },
        error: { write: (text) => (texts.error += text) },
      });
      return { code, ...texts };
    },
    read: (name: string) => readFileSync(at(name), "utf8"),
  };
}

/** What a file for --sources has to say. */
function overrides({ police, boundaries, residents }: SourceSettings) {
  const { lastUpdated, streetDates, archive, name } = police;
  const { base, services, layer, query } = boundaries;
  return {
    proxy: { except: "*" },
    police: { lastUpdated, streetDates, archive, name },
    boundaries: { base, services, layer, query },
    residents: { base: residents.base, data: residents.data },
  };
}
