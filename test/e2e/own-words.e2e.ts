// Pages of a package of own records claim nothing that is true of the open data alone, and ask no other host for a map.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { OWN_DATA_LICENCE } from "../../src/core/area/own-data-licence.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { it } from "./fixture.ts";

const CLAIMS =
  /the open data\b|the police publish|offences are published|fixed list|eight addresses|anonymised|addresses can share|not marked|recorded by the police/i;
/** True of points that many share. */
const OF_SHARED = /no point is an address|not scenes/i;
/** What the pages say of other packages and files. */
const OF_OTHERS = /data\.police\.uk/i;
const MONTHS = "from=2025-01&to=2025-12";

it.for(["exact", "anonymised"])(
  "no page of own records with %s points speaks of what the open data cannot do",
  { timeout: 180_000 },
  async (points, { dashboard }) => {
    const read = (file: string): string => readFileSync(join(CAMBRIDGE, file), "utf8");
    const descriptor = JSON.parse(read("datapackage.json"));
    const own = {
      ...descriptor,
      licenses: [OWN_DATA_LICENCE],
      sources: [{ title: "Own extract, Testshire Police", path: "" }],
      resources: descriptor.resources.filter(({ path }: { path: string }) => path !== "notes.csv"),
      wardscope: { ...descriptor.wardscope, points },
    };
    dashboard.replace("areas/cambridge/datapackage.json", { body: JSON.stringify(own) });
    dashboard.replace("areas/cambridge/taxonomy.csv", {
      body: `${read("taxonomy.csv").replace("; the open data cannot tell them apart", "").trim()}\ndomestic-abuse,Domestic abuse,Violence and sexual offences,true,15,As recorded.\n`,
    });
    // What the package itself says of its published figures is of whoever made it.
    const inFile = read("figure_groups.csv");
    const views = [
      "offence=violence-and-sexual-offences",
      "map=hotspots&offence=shoplifting",
      "map=significance&offence=shoplifting",
      "page=offence&offence=violence-and-sexual-offences",
      "page=offence&offence=burglary",
      "page=offence&offence=possession-of-weapons",
      "page=wards",
      "page=ward&wards=E05013057",
      "page=assessment",
      "page=assessment&section=published",
      "page=assessment&section=beside",
      "page=assessment&section=reproduce",
      "page=assessment&section=left-out",
      "page=patrols&offence=shoplifting",
      "page=alike",
      "page=about",
    ];
    // Of points that many share, the pages that speak of points.
    for (const view of points === "exact" ? views : views.filter((one) => /map=|patrols|about|page=ward&/.test(one))) {
      await dashboard.open(`?area=cambridge&${view}&${MONTHS}`);
      await dashboard.settle();
      const sentences = (await dashboard.onPaper.text()).split(/(?<=[.:])\s|\n/);
      const isClaim = (text: string): boolean =>
        (CLAIMS.test(text) || (points === "exact" && OF_SHARED.test(text))) &&
        !OF_OTHERS.test(text) &&
        !inFile.includes(text.trim());
      expect([view, sentences.filter(isClaim), dashboard.elsewhere]).toEqual([view, [], []]);
    }
  },
);
