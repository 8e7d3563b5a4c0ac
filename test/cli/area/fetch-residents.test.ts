// Residents as Nomis on this machine gives them: exact wards before best fit, the nearest year, and nothing of a part.
import { expect, it } from "vitest";
import { fetchResidents } from "../../../src/cli/area/fetch-residents.ts";
import { fetchWards, findWards } from "../../../src/cli/area/fetch-wards.ts";
import {
  AREA,
  type AreaPlace,
  areaPlace,
  DISTRICT,
  lookupLayer,
  PERIOD,
  smallCode,
  wardCode,
} from "./area-workplace.ts";

const ESTIMATES = "NM_2014_1";
const CENSUS = "NM_2021_1";

async function fetched({ server, nomis }: AreaPlace, period = PERIOD) {
  const asked = { area: AREA, period, year: null };
  const wards = await fetchWards(await findWards(asked, server), asked, server);
  return fetchResidents({ area: AREA, period, wards }, nomis, server);
}

async function refusal(place: AreaPlace): Promise<string> {
  const failure = await fetched(place).then(
    () => "it went on",
    (error: Error) => error.message,
  );
  expect(failure.length).toBeLessThan(600);
  return failure;
}

/** Leaves Nomis without figures of just these wards. */
function redrawn({ fake }: AreaPlace): void {
  const small = fake.tables.get(ESTIMATES)!.rows[`${DISTRICT}TYPE151`]!;
  const old = [["E05007777", "9000"]] as const;
  fake.tables.set(ESTIMATES, { rows: { [`${DISTRICT}TYPE182`]: old, [`${DISTRICT}TYPE151`]: small }, date: "2024" });
  fake.tables.set(CENSUS, { rows: { [`${DISTRICT}TYPE153`]: old }, date: "2021" });
}

it("takes the estimates of just these wards, and does not ask for more", async () => {
  const place = await areaPlace();
  const { residents, year, basis, source, notes } = await fetched(place);
  expect([...residents]).toEqual([1, 2, 3].map((at) => [wardCode(at), 1000 * at]));
  expect([year, basis, notes]).toEqual([2024, "wards", []]);
  expect(source).toBe("Nomis NM_2014_1, mid-year estimates of residents of these wards");
  const asked = place.fake.asked.filter((path) => path.startsWith("/nomis"));
  expect(asked).toEqual([
    `/nomis/NM_2014_1.data.csv?geography=${DISTRICT}TYPE182&date=latest&gender=0&c_age=200&measures=20100&select=date_name,geography_code,geography_name,obs_value,obs_status,record_count`,
  ]);
});

it("takes the census for months that are nearer to it", async () => {
  const place = await areaPlace();
  place.fake.layers.delete("WD_MAY_2023_UK_BGC");
  const { year, basis } = await fetched(place, { from: PERIOD.from - 30, to: PERIOD.from - 12 });
  expect([year, basis]).toEqual([2021, "wards"]);
});

it("takes the census where the estimates are of other wards, or are gone", async () => {
  const own = [1, 2, 3].map((at) => [wardCode(at), "10"] as const);
  const more = [...own, ["E05007777", "1"]] as const;
  for (const rows of [{ [`${DISTRICT}TYPE182`]: more }, { [`${DISTRICT}TYPE182`]: more.slice(3) }, {}]) {
    const place = await areaPlace();
    place.fake.tables.set(ESTIMATES, { rows, date: "2024" });
    const { year, basis, notes, source } = await fetched(place);
    expect([year, basis, source]).toEqual([2021, "wards", "Nomis NM_2021_1, residents of Census 2021 of these wards"]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /are of other wards: [03] of 3 lack theirs, 1 are none of them$|^Nomis gave no mid-year estimates of residents for exactly these wards \(TYPE182\)$/,
    );
  }
});

it("sums small areas by best fit where no figures are of just these wards, and says so", async () => {
  const place = await areaPlace();
  redrawn(place);
  const { residents, year, basis, source, notes, addresses } = await fetched(place);
  expect([...residents]).toEqual([
    [wardCode(1), 100 + 101],
    [wardCode(2), 102 + 103],
    [wardCode(3), 104 + 105],
  ]);
  expect([year, basis, notes.length]).toEqual([2024, "best fit", 2]);
  expect(source).toBe(
    "Nomis NM_2014_1, mid-year estimates of residents in small areas, summed to wards by best fit (LSOA21_WD25_LAD25_EW_LU_v2)",
  );
  expect(addresses[1]).toContain("LSOA21_WD25_LAD25_EW_LU_v2");
});

it("puts the parts of a long answer together, and refuses one that stops short", async () => {
  const place = await areaPlace();
  redrawn(place);
  place.fake.limit = 4;
  expect((await fetched(place)).basis).toBe("best fit");
  expect(place.fake.asked.filter((path) => path.includes("TYPE151"))[1]).toContain("&RecordOffset=4");
  const short = await areaPlace();
  short.fake.limit = 2;
  short.fake.instead = ({ searchParams }, response) => {
    if (!searchParams.has("RecordOffset")) return false;
    response.end('"GEOGRAPHY_CODE","OBS_VALUE"\n');
    return true;
  };
  expect(await refusal(short)).toContain("what came is 2 rows where its own count is 3");
});

it("never takes a look-up to other wards, nor figures of other small areas", async () => {
  const place = await areaPlace();
  redrawn(place);
  place.fake.layers.set("LSOA21_WD25_LAD25_EW_LU_v2", lookupLayer(25, 4));
  expect(await refusal(place)).toContain("LSOA21_WD25_LAD25_EW_LU_v2 has 1 ward of Testford that are not among");
  const other = await areaPlace();
  redrawn(other);
  const rows = { [`${DISTRICT}TYPE151`]: [[smallCode(0), "5"] as const] };
  other.fake.tables.set(ESTIMATES, { rows: { ...rows, [`${DISTRICT}TYPE182`]: [] }, date: "2024" });
  other.fake.tables.set(CENSUS, { rows: { ...rows, [`${DISTRICT}TYPE153`]: [] }, date: "2021" });
  expect(await refusal(other)).toContain("by small area are of others than LSOA21_WD25_LAD25_EW_LU_v2: 5 lack theirs");
});

it("never takes a figure that is missing for none", async () => {
  const place = await areaPlace();
  const own = [
    [wardCode(1), "10"],
    [wardCode(2), "", "Q"],
    [wardCode(3), "30"],
  ] as const;
  place.fake.tables.set(ESTIMATES, { rows: { [`${DISTRICT}TYPE182`]: own }, date: "2024" });
  const { year, notes } = await fetched(place);
  expect([year, notes]).toEqual([2021, ["the mid-year estimates of residents by ward (TYPE182) lack 1 figure"]]);
});

it.each([
  ["Cannot create query", 'what came is "Cannot create query"'],
  ["<html><head><title>Nomis - error</title></head></html>", 'what came is a web page ("Nomis - error")'],
  ["", "what came is an empty answer"],
  ['"GEOGRAPHY_CODE","OBS_VALUE"\n"E05000001",many\n', 'what came is the figure "many" of E05000001'],
  ['"GEOGRAPHY_CODE","OBS_VALUE"\n"E05000001"\n', "what came is a row of 1 cell under 2 columns"],
])("says what came in the place of figures, and keeps nothing of it: %s", async (body, sentence) => {
  const place = await areaPlace();
  place.fake.instead = ({ pathname }, response) => pathname.startsWith("/nomis") && Boolean(response.end(body) ?? true);
  expect(await refusal(place)).toContain(sentence);
  place.fake.instead = null;
  expect((await fetched(place)).basis).toBe("wards");
});
