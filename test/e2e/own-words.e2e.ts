// Pages of a package of own records with exact points claim nothing that is true of the open data alone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { OWN_DATA_LICENCE } from "../../src/core/area/own-data-licence.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { it } from "./fixture.ts";

const CLAIMS =
  /the open data\b|the police publish|offences are published|fixed list|eight addresses|anonymised|addresses can share|not marked|no point is an address|not scenes/i;
/** What the pages say of other packages and files. */
const OF_OTHERS = /data\.police\.uk/i;
const MONTHS = "from=2025-01&to=2025-12";

it("no page of own records speaks of what the open data cannot do", async ({ dashboard }) => {
  const read = (file: string): string => readFileSync(join(CAMBRIDGE, file), "utf8");
  const descriptor = JSON.parse(read("datapackage.json"));
  const own = {
    ...descriptor,
    licenses: [OWN_DATA_LICENCE],
    sources: [{ title: "Own extract, Testshire Police", path: "" }],
    resources: descriptor.resources.filter(({ path }: { path: string }) => path !== "notes.csv"),
    wardscope: { ...descriptor.wardscope, points: "exact" },
  };
  dashboard.replace("areas/cambridge/datapackage.json", { body: JSON.stringify(own) });
  dashboard.replace("areas/cambridge/taxonomy.csv", {
    body: `${read("taxonomy.csv").replace("; the open data cannot tell them apart", "").trim()}\ndomestic-abuse,Domestic abuse,Violence and sexual offences,true,15,As recorded.\n`,
  });
  // What the package itself says of its published figures is of whoever made it.
  const inFile = read("figure_groups.csv");
  for (const view of [
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
  ]) {
    await dashboard.open(`?area=cambridge&${view}&${MONTHS}`);
    await dashboard.settle();
    const sentences = (await dashboard.onPaper.text()).split(/(?<=[.:])\s|\n/);
    const isClaim = (text: string): boolean =>
      CLAIMS.test(text) && !OF_OTHERS.test(text) && !inFile.includes(text.trim());
    expect([view, sentences.filter(isClaim)]).toEqual([view, []]);
  }
}, 180_000);
