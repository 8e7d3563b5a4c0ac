// Whose counts the Home Office's tables give a district, and how they join the figures that its publisher has.
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildWith, ends, figuresIn, sumOf, years } from "./home-office-build.ts";
import { notesSheets, ods, wholeYear, yearSheet } from "./home-office-ods.ts";
import { makeWorkplace } from "./workplace.ts";

describe("whose counts they are", () => {
  const bucks = ["Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe"];
  const force = { force: "Thames Valley" };

  it("a district of several old partnerships has their sum, where all are there", async () => {
    const all = (year: number, names: readonly string[]) =>
      yearSheet(
        `${year}_${year - 1999}`,
        names.flatMap((partnership) => wholeYear(year, { ...force, partnership })),
      );
    const { place, out } = await buildWith({
      ...{ district: "E06000060", name: "Buckinghamshire", force: "thames-valley" },
      files: { "a.ods": ods([all(2022, bucks), all(2023, bucks.slice(1))]) },
    });
    const figures = figuresIn(place);
    expect(ends(figures, "E06000060")).toEqual(["2023-03"]);
    const total = figures.get("E06000060|All recorded crime||2023-03");
    expect(total?.value).toBe(4 * sumOf(() => true));
    expect(total?.note).toContain("the partnerships Aylesbury Vale, Chiltern, South Bucks and Wycombe");
    expect(out).toContain(
      "Buckinghamshire, the year to March 2024: there is no row of Aylesbury Vale in a quarter of it",
    );
  });

  it("a district whose partnership is of others too has none, which is said, and keeps its own figures", async () => {
    const { place, code, out } = await buildWith({
      ...{ district: "E06000059", name: "Dorset", force: "dorset" },
      files: { "a.ods": ods([yearSheet("2023_24", wholeYear(2023, { force: "Dorset", partnership: "Dorset" }))]) },
    });
    expect(code).toBe(0);
    expect(place.names("areas/testford")).not.toContain("figures.csv");
    expect(out).toContain(
      "Dorset has no official counts of its own: its partnership Dorset is also that of Bournemouth, Christchurch and Poole, and counts both as one",
    );
  });

  it("names differ: of the Home Office, with its commas, and without apostrophes", async () => {
    const plans = [
      ["E07000112", "Folkestone and Hythe", "Kent", "kent", "Folkestone and Hythe"],
      ["E09000001", "City of London", "London, City of", "city-of-london", "London, City of"],
      ["E07000146", "King's Lynn and West Norfolk", "Norfolk", "norfolk", "Kings Lynn and West Norfolk"],
    ] as const;
    for (const [district, name, force, slug, partnership] of plans) {
      const sheets = [yearSheet("2023_24", wholeYear(2023, { force, partnership }))];
      const { place, code } = await buildWith({ ...{ district, name, force: slug }, files: { "a.ods": ods(sheets) } });
      expect([code, ends(figuresIn(place), district)]).toEqual([0, ["2024-03"]]);
    }
  });

  it("a partnership that no file has is refused with those that there are", async () => {
    const sheets = [yearSheet("2023_24", wholeYear(2023, { partnership: "Fenland" }))];
    const { code, error } = await buildWith({ files: { "a.ods": ods(sheets) } });
    expect([code, error]).toEqual([
      1,
      "There is no row of the partnership Cambridge in a.ods: of its police force (cambridgeshire) they have Fenland. Build without --home-office, or give files that have it.\n",
    ]);
  });

  it("rows of no partnership and the force's notes stand with the figures, and break the comparison", async () => {
    const unassigned = wholeYear(2022, { partnership: "Unassigned Cambridgeshire" });
    const note =
      "Cambridgeshire: For the year ending March 2023, data for some areas withinCambridgeshirehave been recorded under an unassigned CSP group.";
    const sheets = [
      yearSheet("2021_22", wholeYear(2021)),
      yearSheet("2022_23", [...wholeYear(2022), ...unassigned]),
      ...years(2023, 2023),
    ];
    const { place } = await buildWith({
      files: { "a.ods": ods([...notesSheets("1 May 2024", note, "Kent: some other remark."), ...sheets]) },
    });
    const notes = ["2022-03", "2023-03", "2024-03"].map(
      (end) => figuresIn(place).get(`E07000008|Robbery||${end}`)?.note,
    );
    expect(notes[0]).toBe("sum of its offences in four quarters");
    expect(notes[1]).toBe(
      `sum of its offences in four quarters; about 50\u00a0% of the offences of Cambridgeshire Constabulary were assigned to no partnership: some may be missing here; in the year before about 0\u00a0% of the force's offences were assigned to none; the Home Office notes: “${note}”; not comparable with the year before`,
    );
    expect(notes[2]).toContain(
      "in the year before about 50\u00a0% of the force's offences were assigned to none; the year before lacks offences, as is noted there; not comparable with the year before",
    );
  });
});

describe("beside other figures", () => {
  const header = "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note";
  const row = (group: string, end: string, value: number) =>
    `"Assessment, Table 2",district,E07000008,Cambridge,${group},,count,${end},12,${value},published,`;
  const robbery = sumOf(({ group }) => group === "Robbery");

  async function together(figures: readonly string[], groups: readonly string[] = []) {
    const files = { "a.ods": ods([yearSheet("2023_24", wholeYear(2023))]) };
    const place = makeWorkplace();
    const paths = [
      place.write("figures.csv", `${[header, ...figures].join("\n")}\n`),
      place.write(
        "groups.csv",
        `${["group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason", ...groups].join("\n")}\n`,
      ),
    ];
    return buildWith({ files, more: ["--figures", paths[0]!, "--figure-groups", paths[1]!] });
  }

  it("both are kept apart by name, what contradicts is listed, and the publisher's own stay those that are tested", async () => {
    const { place, code, out } = await together(
      [
        row("Robbery", "2024-03", robbery + 7),
        row("Drug offences", "2024-03", 9),
        row("All recorded crime", "2023-09", 5),
      ],
      ["Robbery,,,Crime,7,robbery,same,By name.,,tested,", "All recorded crime,,,Crime,8,all-crime,same,All.,,total,"],
    );
    expect(code).toBe(0);
    const values = figuresIn(place);
    expect(values.get("E07000008|Robbery||2024-03")?.value).toBe(robbery + 7);
    expect(values.get("E07000008|Robbery (Home Office)||2024-03")?.value).toBe(robbery);
    expect(values.get("E07000008|All recorded crime (Home Office)||2024-03")?.value).toBe(sumOf(() => true));
    expect(out).toContain(
      `Robbery of Cambridge in the year to March 2024 is ${robbery + 7} in "Assessment, Table 2" and ${robbery} by the Home Office: both are kept`,
    );
    expect(out).toContain("Drug offences of Cambridge in the year to March 2024 is 9 in");
    const groups = Papa.parse<readonly string[]>(place.read("areas/testford/figure_groups.csv").trim()).data.slice(1);
    const tested = groups.filter(([, , , , , , , , , triage]) => triage !== "").map(([group]) => group);
    expect(tested.sort()).toEqual(["All recorded crime", "Robbery"]);
    expect(groups.find(([group]) => group === "Robbery (Home Office)")?.slice(3, 5)).toEqual([
      "Recorded crime by the Home Office’s tables",
      expect.stringMatching(/^\d+$/),
    ]);
    expect((await place.check()).code).toBe(0);
  });

  it("keep their names where nobody else has them", async () => {
    const { place, out } = await together([row("Needle finds", "2024-03", 3)]);
    expect(figuresIn(place).get("E07000008|Robbery||2024-03")?.value).toBe(robbery);
    expect(figuresIn(place).get("E07000008|Needle finds||2024-03")?.value).toBe(3);
    expect(out).not.toContain("both are kept");
    expect(place.read("areas/testford/figure_groups.csv")).toMatch(/^Robbery,,,.*,tested,$/m);
  });

  it("a build without the tables says that the figures are gone", async () => {
    const files = { "a.ods": ods([yearSheet("2023_24", wholeYear(2023))]) };
    const { place } = await buildWith({ files });
    const { code, out } = await place.build("--area-code", "E07000008", "--area-name", "Cambridge");
    expect([code, place.names("areas/testford").includes("figures.csv")]).toEqual([0, false]);
    expect(out).toContain("Removed figures.csv, which the package had and this build was not given");
  });
});
