// A package built where another stands says which counts of the months of both were revised, and its check follows each.
import { describe, expect, it } from "vitest";
import { makeWorkplace, type RowPlan, street, type Workplace, wardsOf } from "./workplace.ts";

const PACKAGE = "areas/testford";
const FILE = `${PACKAGE}/revisions.csv`;
const HEADER = "date,month,category,ward_code,before,after\n";
const UNPLACED: RowPlan = { longitude: "", latitude: "" };

function month(place: Workplace, name: string, ...rows: readonly RowPlan[]): void {
  const own = rows.map((row) => ({ month: name, ...row }));
  place.write(`police/${name}/${name}-testshire-street.csv`, street(...own));
}

/** Two months, then the second of them with one more theft in W1, one drug offence in W2 in the place of none, and a row without coordinates. */
async function revised(): Promise<{ readonly place: Workplace; readonly out: string }> {
  const place = makeWorkplace();
  month(place, "2024-12", {}, {}, { longitude: "0.115" });
  month(place, "2025-01", {}, {});
  await place.build();
  expect(place.names(PACKAGE)).not.toContain("revisions.csv");
  month(place, "2025-01", {}, {}, {}, { longitude: "0.115", category: "Drugs" }, UNPLACED);
  const { out, code, error } = await place.build();
  expect(code, error).toBe(0);
  return { place, out };
}

const REVISED = `${HEADER}2025-02-01,2025-01,bicycle-theft,,0,1
2025-02-01,2025-01,bicycle-theft,W1,2,3
2025-02-01,2025-01,drugs,W2,0,1
`;

describe("a package built where one stands", () => {
  it("lists the counts that changed, says so, and is sound", async () => {
    const { place, out } = await revised();
    expect(place.read(FILE)).toBe(REVISED);
    expect(out).toContain(`
  Revised since the package before: 3 counts, all in revisions.csv
    2025-01  +2 in the wards by 2 counts, +1 without coordinates
      2025-01 bicycle-theft, Ward W1: 2 before, 3 now
`);
    expect(JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).resources.at(-1).path).toBe("revisions.csv");
    expect((await place.check()).out).toContain("testford is sound: 8 files, 2 wards, 2 months, 7 offences.\n");
  });

  it("keeps a kind of offence of which no row is left, and that there was one", async () => {
    const place = makeWorkplace();
    month(place, "2024-12", {}, {});
    month(place, "2025-01", {}, { category: "Piracy" });
    await place.build();
    month(place, "2025-01", {});
    const { code, error } = await place.build();
    expect([code, error.includes("fault")]).toEqual([0, false]);
    expect(place.read(FILE)).toContain("2025-01,piracy,W1,1,0\n");
    expect(place.read(`${PACKAGE}/taxonomy.csv`)).toMatch(/^piracy,Piracy,Other crime,true,15,/m);
    expect((await place.check()).code).toBe(0);
    await place.build();
    expect((await place.check()).code).toBe(0);
  });

  it("says nothing of new months, and keeps what it knows where nothing changes", async () => {
    const { place } = await revised();
    month(place, "2025-02", {}, {}, {});
    const { out } = await place.build();
    expect(out).not.toContain("Revised");
    expect(place.read(FILE)).toBe(REVISED);
    const { out: again } = await place.build();
    expect(again).not.toContain("Revised");
    expect(place.read(FILE)).toBe(REVISED);
    month(place, "2024-12", {}, {});
    const { out: shorter } = await place.build("--from", "2024-12", "--to", "2024-12");
    expect(shorter).toContain("\n  No more in the package: 2025-01 to 2025-02, 2 months that the one before had\n");
    expect(again).not.toContain("No more in the package");
    expect(place.read(FILE)).toBe(`${HEADER}2025-02-01,2024-12,bicycle-theft,W2,1,0\n`);
  });

  it("has no such file any more where the counts are again what they were", async () => {
    const { place } = await revised();
    month(place, "2025-01", {}, {});
    const { out } = await place.build();
    expect(out).toContain("2025-01 bicycle-theft, Ward W1: 3 before, 2 now\n");
    expect(out).not.toContain("Removed");
    expect(place.names(PACKAGE)).not.toContain("revisions.csv");
    expect((await place.check()).code).toBe(0);
  });

  it("claims nothing, and says why, where the wards or the forces are others", async () => {
    const { place } = await revised();
    const wide = {
      type: "Polygon",
      coordinates: [
        [
          [0.1, 52.2],
          [0.11, 52.2],
          [0.11, 52.211],
          [0.1, 52.21],
          [0.1, 52.2],
        ],
      ],
    };
    place.write("wards.geojson", wardsOf([{ code: "W1", geometry: wide }, { code: "W2" }]));
    const { out } = await place.build();
    expect(out).toContain(
      "  Not compared with the package that stood here: its wards have other boundaries. The revisions that it listed are left out of revisions.csv.\n",
    );
    expect(place.names(PACKAGE)).not.toContain("revisions.csv");
    for (const name of ["2024-12", "2025-01"])
      place.write(`police/${name}/${name}-othershire-street.csv`, street({ month: name, force: "Othershire Police" }));
    expect((await place.build()).out).toContain("stood here: it counts other forces.\n");
  });

  it("claims nothing of a package that it cannot read", async () => {
    const { place } = await revised();
    place.write(
      `${PACKAGE}/datapackage.json`,
      place.read(`${PACKAGE}/datapackage.json`).replace(/"formatVersion": 2/, '"formatVersion": 9'),
    );
    expect((await place.build()).out).toContain("Not compared with the package that stood here: it cannot be read: ");
  });
});

describe("the check of revisions", () => {
  const FAULTS: readonly (readonly [what: string, from: string, to: string, fault: string])[] = [
    ["a count that is not the package's", "W1,2,3", "W1,2,4", "3: after is 4, but the package counts 3."],
    ["rows without coordinates that are not", ",,0,1", ",,0,2", "2: after is 2, but the package counts 1."],
    ["a ward that there is not", "drugs,W2", "drugs,W7", '4: the ward "W7" is not in wards.geojson.'],
    ["a category that there is not", "drugs,W2", "sorcery,W2", '4: the category "sorcery" is not in taxonomy.csv.'],
    [
      "a month that there is not",
      "2025-01,drugs",
      "2025-09,drugs",
      '4: the month "2025-09" is none that datapackage.json has a total of.',
    ],
    ["no change", "W1,2,3", "W1,3,3", '3: before and after are both "3".'],
    [
      "the same day twice",
      "2025-02-01,2025-01,drugs,W2,0,1",
      "2025-02-01,2025-01,bicycle-theft,W1,3,3",
      '4: before and after are both "3".',
    ],
    [
      "a day before the last",
      "2025-02-01,2025-01,drugs,W2,0,1",
      "2025-01-31,2025-01,bicycle-theft,W1,2,3",
      "4: the date is 2025-01-31, not after that of the same count in line 3.",
    ],
    [
      "a broken chain",
      "2025-02-01,2025-01,drugs,W2,0,1",
      "2025-02-02,2025-01,bicycle-theft,W1,2,3",
      "4: before is 2, but the same count became 3 in line 3.",
    ],
    [
      "a year that cannot be",
      "2025-02-01,2025-01,drugs",
      "1025-02-01,2025-01,drugs",
      "4: date is 1025-02-01, not of a year from 1900 to 2100.",
    ],
  ];

  it.each(FAULTS)("names %s by line", async (_, from, to, fault) => {
    const { place } = await revised();
    const text = place.read(FILE);
    expect(text).toContain(from);
    place.write(FILE, text.replace(from, to));
    const { code, out } = await place.check();
    expect(code).toBe(1);
    expect(out).toContain(`revisions.csv:${fault}`);
  });
});
