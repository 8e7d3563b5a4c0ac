// Public copies of an extract beside others that are out: which are refused since they count otherwise, and the copy in the folder itself.
import { cpSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FOLDER } from "./sound-package.ts";
import { makeWorkplace, square, type WardPlan, type Workplace, wardsOf } from "./workplace.ts";

const MONTHS = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
const OFFENCES = { Burglary: "burglary", Bilking: "other-theft", Scam: "courier-fraud" };
const OWN = [{ category: "courier-fraud", label: "Courier fraud", group: "Acquisitive crime" }];

interface Plan {
  /** Burglaries in W1 in each month. */
  readonly burglaries?: number;
  /** Whether burglaries and scams are counted together as well. */
  readonly hasTotal?: boolean;
  /** Scams in W1 by month. */
  readonly scams?: readonly number[];
  readonly months?: readonly string[];
  readonly offences?: Readonly<Record<string, string>>;
  readonly wards?: readonly WardPlan[];
}

function build(place: Workplace, plan: Plan = {}, ...more: readonly string[]) {
  const { scams = [2, 3, 2, 3, 2], months = MONTHS, offences = OFFENCES, wards, burglaries = 6 } = plan;
  const rows = months.flatMap((month, at) => {
    const many = (count: number, offence: string, ward = "0.105") =>
      Array.from({ length: count }, () => `${month},${offence},${ward},52.205`);
    return [
      ...many(burglaries, "Burglary"),
      ...many(7, "Bilking"),
      ...many(scams[at] ?? 0, "Scam"),
      ...many(1, "Bilking", "0.115"),
      ...many(plan.hasTotal === true ? burglaries + (scams[at] ?? 0) : 0, "Takings"),
    ];
  });
  const extract = place.write("extract.csv", `Month,Offence,X,Y\n${rows.join("\n")}\n`);
  const columns = { month: "Month", offence: "Offence", longitude: "X", latitude: "Y" };
  const categories = Object.values(offences).includes("courier-fraud") ? OWN : [];
  const profile = { profile: "wardscope-extract-1", columns, dateForm: "iso", force: "Testshire Police" };
  const written = place.write("profile.json", JSON.stringify({ ...profile, offences, categories }));
  if (wards !== undefined) place.write("wards.geojson", wardsOf(wards));
  const population = (wards ?? [{ code: "W1" }, { code: "W2" }]).map(({ code }) => `${code},1000`);
  place.write("population-2021.csv", `ward_code,population\n${population.join("\n")}\n`);
  return place.command(
    ...["build", "--extract", extract, "--profile", written, "--wards", `${place.folder}/wards.geojson`],
    ...["--population", `${place.folder}/population-2021.csv`, "--area-code", "E07000001", "--area-name", "Testford"],
    ...["--out", `${place.folder}/${FOLDER}`, ...more],
  );
}

const folderOf = (place: Workplace): string => `${place.folder}/${FOLDER}`;

async function copy(plan: Plan = {}, ...more: readonly string[]): Promise<Workplace> {
  const place = makeWorkplace();
  const { code, error } = await build(place, plan, "--public", ...more);
  expect([code, code === 0 ? "" : error]).toEqual([0, ""]);
  return place;
}

const MERGED = [
  [0.1, 52.2],
  [0.12, 52.2],
  [0.12, 52.21],
  [0.1, 52.21],
  [0.1, 52.2],
];
const polygon = (west: number, size: number) => ({ type: "Polygon", coordinates: [square(west, 5220, size)] });

describe("a public copy beside another", () => {
  it.each<readonly [string, Plan, string]>([
    [
      "with a category that the other has not",
      { offences: { ...OFFENCES, Scam: "other-theft" } },
      '"Courier fraud" is counted in OTHER and is no category of OWN',
    ],
    [
      "with other offences in the same categories",
      { offences: { ...OFFENCES, Burglary: "other-theft", Bilking: "burglary" } },
      "the profile of OWN is another than that of OTHER",
    ],
    [
      "of wards that were merged",
      {
        wards: [{ code: "W3", geometry: { type: "Polygon", coordinates: [MERGED] } }],
      },
      "the wards of OWN are others than those of OTHER: Ward W3 (W3) lies where Ward W1 (W1) and Ward W2 (W2) do",
    ],
    [
      "of wards of the same codes and other boundaries",
      {
        wards: [
          { code: "W1", geometry: polygon(10, 0.9) },
          { code: "W2", geometry: polygon(11, 0.9) },
        ],
      },
      "the boundary of Ward W1 (W1) and Ward W2 (W2) is another in OWN than in OTHER",
    ],
  ])("%s is refused, and found by the check", async (_, plan, sentence) => {
    const out = await copy();
    const place = makeWorkplace();
    const refused = await build(place, plan, "--public", "--beside", folderOf(out));
    expect(refused.code).toBe(1);
    const said = (own: string): string => sentence.replaceAll("OTHER", folderOf(out)).replaceAll("OWN", own);
    expect(refused.error).toContain(said("this copy"));
    expect(refused.error).toContain("publish one of them only: one that was never published can be deleted");
    expect(place.names(".")).not.toContain("areas");
    expect((await build(place, plan, "--public")).code).toBe(0);
    const check = await place.command("check", folderOf(place), "--beside", folderOf(out));
    expect([check.code, check.out]).toEqual([1, expect.stringContaining(said(folderOf(place)))]);
    const back = await place.command("check", folderOf(out), "--beside", folderOf(place));
    expect(back.code).toBe(1);
  });

  it("is accepted whatever it counts where no month or no ground is the same", async () => {
    const out = await copy();
    const beside = ["--beside", folderOf(out)];
    const otherwise = { ...OFFENCES, Scam: "other-theft" };
    await copy({ offences: otherwise, months: ["2025-01"] }, ...beside);
    const elsewhere = ["W8", "W9"].map((code, at) => ({ code, geometry: polygon(12 + at, 1) }));
    const place = makeWorkplace();
    const moved = await build(place, { offences: otherwise, wards: elsewhere }, "--public", ...beside);
    expect(moved.error).not.toContain("less the other");
  });

  it("is accepted of part of the wards and months, and without a category of which no row is left in these", async () => {
    const out = await copy();
    const first = await copy({ wards: [{ code: "W1" }] }, "--beside", folderOf(out));
    const later = await copy({ months: MONTHS.slice(6), scams: [] }, "--beside", folderOf(out), folderOf(first));
    expect(later.read(`${FOLDER}/taxonomy.csv`)).not.toContain("courier-fraud");
    const check = await later.command("check", folderOf(later), "--beside", folderOf(out), folderOf(first));
    expect([check.code, check.out]).toEqual([0, expect.stringContaining("is sound")]);
  });

  it("is refused where it counts another force", async () => {
    const out = await copy();
    const descriptor = out.read(`${FOLDER}/datapackage.json`);
    out.write(`${FOLDER}/datapackage.json`, descriptor.replace('"testshire"]', '"testshire","othershire"]'));
    const months = [...descriptor.matchAll(/\{"month":"[^}]*\}/g)].map(([text]) => text).join(",");
    expect(months).toContain("testshire");
    out.write(
      `${FOLDER}/datapackage.json`,
      out
        .read(`${FOLDER}/datapackage.json`)
        .replace('"months": [', `"months": [${months.replaceAll("testshire", "othershire")},`),
    );
    const { code, error } = await build(makeWorkplace(), {}, "--public", "--beside", folderOf(out));
    expect([code, error]).toEqual([
      1,
      expect.stringContaining("testshire is counted in this copy and othershire, testshire in"),
    ]);
  });
});

describe("a public copy built into the folder of one", () => {
  it("is made beside it and says so: the same of the same rows, and no sum where they changed", async () => {
    const place = await copy();
    const before = ["counts.csv", "withheld.csv", "withheld_totals.csv"].map((file) => place.read(`${FOLDER}/${file}`));
    expect(before[2]).toContain("W1,2024-01,2024-12,courier-fraud,12");
    const again = await build(place, {}, "--public");
    expect(again.out).toContain(
      `If the copy in ${folderOf(place)} was never published, delete the folder to start anew.`,
    );
    expect(again.out).toContain("Places, hours, outcomes, revisions");
    expect(
      ["counts.csv", "withheld.csv", "withheld_totals.csv"].map((file) => place.read(`${FOLDER}/${file}`)),
    ).toEqual(before);
    for (let turn = 0; turn < 2; turn++) {
      expect((await build(place, { scams: [2, 4, 2, 3, 2] }, "--public")).code).toBe(0);
      expect(place.read(`${FOLDER}/withheld_totals.csv`)).not.toContain("courier-fraud");
    }
    rmSync(folderOf(place), { recursive: true });
    const anew = await build(place, { scams: [2, 4, 2, 3, 2] }, "--public", "--threshold", "6");
    expect(anew.out).not.toContain("made beside");
    expect(anew.code).toBe(0);
  });

  it("is refused where it has months or wards again that the last one had not, but for beside the copy that had them", async () => {
    const place = await copy();
    const first = place.read(`${FOLDER}/datapackage.json`);
    expect(first).not.toContain('"gone"');
    cpSync(folderOf(place), `${place.folder}/kept`, { recursive: true });
    place.write("kept/datapackage.json", first.replace('"builtAt": "2025', '"builtAt": "2024'));
    const later = [...MONTHS.slice(6), "2025-01"];
    const onlyFirst = { wards: [{ code: "W1" }] };
    for (const months of [later, [...later, "2025-02"]])
      expect((await build(place, { months, scams: [2, 3], ...onlyFirst }, "--public")).code).toBe(0);
    const { disclosure } = JSON.parse(place.read(`${FOLDER}/datapackage.json`)).wardscope;
    expect(disclosure.gone).toEqual([...MONTHS.slice(0, 6), "W2"]);
    expect((await place.check()).code).toBe(0);
    const revised = { scams: [2, 4, 2, 3, 2], wards: [{ code: "W1" }, { code: "W2" }] };
    for (const [plan, said] of [
      [{ ...revised, ...onlyFirst }, "2024-01, 2024-02, 2024-03 and 3 others were in a public copy that stood in"],
      [{ ...revised, months: later }, "W2 was in a public copy that stood in"],
    ] as const) {
      const { code, error } = await build(place, plan, "--public");
      expect([code, error]).toEqual([1, expect.stringContaining(said)]);
      expect(error).toContain("delete the folder to start anew");
      const elsewhere = makeWorkplace();
      const beside = await build(elsewhere, plan, "--public", "--beside", folderOf(place));
      expect([beside.code, beside.error]).toEqual([1, expect.stringContaining(said)]);
      expect(beside.error).not.toContain("to start anew");
      expect((await build(elsewhere, plan, "--public")).code).toBe(0);
      const found = await elsewhere.command("check", folderOf(elsewhere), "--beside", folderOf(place));
      expect([found.code, found.out]).toEqual([1, expect.stringContaining(said.replace("that stood in", "before"))]);
      const kept = `${place.folder}/kept`;
      const known = await elsewhere.command("check", folderOf(elsewhere), "--beside", folderOf(place), kept);
      expect(known.out).not.toContain("in a public copy before");
      const back = await place.command("check", kept, "--beside", folderOf(place));
      expect([back.code, back.out]).toEqual([0, expect.stringContaining("is sound")]);
    }
    const onward = makeWorkplace();
    const same = { months: [...later, "2025-02"], scams: [2, 3], ...onlyFirst };
    expect((await build(onward, same, "--public", "--beside", folderOf(place))).code).toBe(0);
    expect(JSON.parse(onward.read(`${FOLDER}/datapackage.json`)).wardscope.disclosure.gone).toEqual(disclosure.gone);
    expect((await build(place, revised, "--public", "--beside", `${place.folder}/kept`)).code).toBe(0);
    expect(place.read(`${FOLDER}/withheld_totals.csv`)).not.toContain("courier-fraud");
    expect(place.read(`${FOLDER}/datapackage.json`)).not.toContain('"W2"]');
  });

  it("is refused under another threshold or where it counts otherwise, with how to start anew", async () => {
    const place = await copy();
    const kept = place.read(`${FOLDER}/datapackage.json`);
    for (const [plan, more, sentence] of [
      [{}, ["--threshold", "3"], "one of the two would tell what the other withholds"],
      [{ offences: { ...OFFENCES, Scam: "other-theft" } }, [], "is no category of this copy"],
    ] as const) {
      const { code, error } = await build(place, plan, "--public", ...more, "--beside", folderOf(place));
      expect([code, error]).toEqual([1, expect.stringContaining(sentence)]);
      expect(error).toContain(
        `If the copy in ${folderOf(place)} was never published, delete the folder to start anew.`,
      );
      expect(place.read(`${FOLDER}/datapackage.json`)).toBe(kept);
    }
  });
});

it("a public copy of a total beside what it is the sum of is refused", async () => {
  const plan = { hasTotal: true, scams: MONTHS.map(() => 2), offences: { ...OFFENCES, Takings: "robbery" } };
  const { code, error } = await build(makeWorkplace(), plan, "--public");
  expect([code, error]).toEqual([
    1,
    expect.stringContaining(
      '"Robbery" is the sum of "Burglary" and "Courier fraud" in every ward and month: one less the others tells what is withheld. Leave "Robbery" out of what is read,',
    ),
  ]);
  expect((await build(makeWorkplace(), { ...plan, hasTotal: false }, "--public")).code).toBe(0);
});

describe("a copy of other rows than another", () => {
  const filtered = { scams: [2, 3, 2, 3, 2], offences: OFFENCES };
  const said = (where: string): string =>
    `12 of 41 counts are others than in ${where} (largest: 2024-01 burglary in W1: 6 there, 5 here). If what was read is not a later state of the same records but another selection of them, no count was revised: one copy less the other tells what was left out; publish one of them only.`;

  it("is said to have others, beside one, in the place of one and by the check", async () => {
    const place = await copy(filtered);
    const before = `${place.folder}/kept`;
    cpSync(folderOf(place), before, { recursive: true });
    expect((await build(place, filtered, "--public")).out).not.toContain("others than in");
    const other = makeWorkplace();
    const beside = await build(other, { ...filtered, burglaries: 5 }, "--public", "--beside", before);
    expect(beside.out).toContain(said(before));
    expect((await build(place, { ...filtered, burglaries: 5 }, "--public")).out).toContain(said(folderOf(place)));
    const check = await place.command("check", folderOf(place), "--beside", before);
    expect([check.code, check.out]).toEqual([0, expect.stringContaining(said(before))]);
  });
});

describe("a package of an extract built over one of an earlier extract", () => {
  it("lists what was revised where both are read by the same profile", async () => {
    const place = makeWorkplace();
    expect((await build(place)).code).toBe(0);
    const { code, out } = await build(place, { scams: [1, 3, 2, 3, 2] });
    expect([code, out]).toEqual([0, expect.stringContaining("2024-01 courier-fraud, Ward W1: 2 before, 1 now")]);
    expect(out).toContain(
      "    This is 1 of 41 counts. If what was read is not a later state of the same records but another selection of them, no count was revised: write it to another folder.",
    );
    expect(place.read(`${FOLDER}/revisions.csv`)).toContain("2024-01,courier-fraud,W1,2,1\n");
    expect((await place.check()).code).toBe(0);
    const otherwise = await build(place, { offences: { ...OFFENCES, Scam: "other-theft" } });
    expect(otherwise.out).toContain("Not compared with the package that stood here: it counts by another profile");
    expect(place.names(FOLDER)).not.toContain("revisions.csv");
  });
});
