import { readFileSync } from "node:fs";
import { it } from "vitest";
import Papa from "papaparse";
import { assemble, checkBoundaries } from "../src/core/package/assemble.ts";
import { readDescriptor } from "../src/core/package/read-descriptor.ts";
import { readTable } from "../src/core/package/table-reader.ts";
import { TABLES } from "../src/core/area/tables.ts";
import { OUTCOMES } from "../src/core/area/outcomes-table.ts";
import { outcomeCubeOf, cellsApart } from "../src/core/assessment/outcome-cube.ts";
import { pictureSteps, outcomePicture, residentsPicture } from "../src/state/outcome-models.ts";
import { YEAR_2025 } from "./area.ts";
for (const name of ["cambridge", "durham", "wiltshire"])
  it(name, async () => {
    const dir = `/tmp/f-fx4-site/areas/${name}/`;
    const text = (f: string) => readFileSync(dir + f, "utf8");
    const rowsOf = (format: any): any => {
      const { data, errors } = Papa.parse<string[]>(text(format.file), { header: false, skipEmptyLines: true } as any);
      const [head, ...rows] = data as any;
      return rows.map((r: string[]) => Object.fromEntries(head.map((h: string, i: number) => [h, r[i]])));
    };
    const { builtInWith } = await import("./zz-load.ts");
    const area = builtInWith(dir);
    let t = performance.now();
    const rows = rowsOf(OUTCOMES).map((r: any) => ({ ward: r.ward_code ?? r.ward, month: Number(r.month.slice(0, 4)) * 12 + Number(r.month.slice(5)) - 1, category: r.category, outcome: r.outcome, count: Number(r.count) }));
    console.log(name, "rows", rows.length, "parse", performance.now() - t);
    t = performance.now();
    const cube = outcomeCubeOf(area, rows);
    console.log(name, "cube", performance.now() - t);
    const run = (work: Generator<void, any>) => {
      let [longest, all, count] = [0, 0, 0];
      for (;;) {
        const s = performance.now();
        const { done } = work.next();
        const took = performance.now() - s;
        [longest, all, count] = [Math.max(longest, took), all + took, count + 1];
        if (done) return `longest ${longest.toFixed(1)} all ${all.toFixed(0)} steps ${count}`;
      }
    };
    console.log(name, "apart", run(cellsApart(area, cube)));
    for (const ward of [null, area.wards[0]!.code]) {
      const asked = { offence: area.taxonomy.offences[0]!, period: YEAR_2025, audience: "everyone" as const, ward };
      const outcomes = { area, cube, doubts: [] };
      console.log(name, asked.offence.slug, ward, run(pictureSteps(outcomes, asked)));
      const s = performance.now();
      outcomePicture(area, outcomes, asked);
      console.log(name, "picture", (performance.now() - s).toFixed(1));
      const r = residentsPicture(area, outcomes, asked)!;
      if (ward === null) for (const offence of area.taxonomy.offences) {
        const p = residentsPicture(area, outcomes, { ...asked, offence });
        console.log("  residents", offence.slug, p?.told.reports, p?.told.shares?.map((x) => `${Math.round(100 * x.share)} ${x.label}`).join("; ") ?? "withheld");
      }
    }
  }, 60000);
