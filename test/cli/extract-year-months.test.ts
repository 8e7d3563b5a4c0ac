// A council's table with the year in one column and the month in another: the same counts as with both in one, as text and as workbook.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { xlsx } from "../xlsx.ts";
import { built } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const MONTHS = ["November", "December"];
const columns = { ward: "Ward", month: "Month", offence: "Offence", count: "Number" };

it("is counted alike", async () => {
  const rows = ["W1", "W2"].flatMap((ward, x) =>
    ["Burglary", "Drugs"].flatMap((offence, y) =>
      MONTHS.map((month, z) => ({ ward, offence, month: z + 11, name: month, count: 1 + x + 2 * y + 4 * z })),
    ),
  );
  const plain = [
    ["Ward", "Month", "Offence", "Number"],
    ...rows.map((row) => [row.ward, `2024-${row.month}`, row.offence, String(row.count)]),
  ];
  const counts = async (file: string | Uint8Array, name: string, profile: object) => {
    const place = makeWorkplace();
    const { code } = await built(place, file, name, { dateForm: "iso", ...profile });
    expect(code).toBe(0);
    return place.read("areas/testford/counts.csv");
  };
  const expected = await counts(asText(plain), "plain.csv", { columns });
  expect(expected).toContain("W2,2024-12,drugs,8");
  const header = ["Ward", "Year", "Month", "Offence", "Number"];
  const numbers = [header, ...rows.map((row) => [row.ward, 2024, row.month, row.offence, row.count])];
  const names = [header, ...rows.map((row) => [row.ward, "2024/25", row.name, row.offence, row.count])];
  for (const table of [numbers, names]) {
    const profile = { columns: { ...columns, year: "Year" } };
    const texts = table.map((row) => row.map(String));
    expect(await counts(asText(texts), "counts.csv", profile)).toBe(expected);
    expect(await counts(xlsx([{ name: "Data", rows: table }]), "counts.xlsx", profile)).toBe(expected);
  }
});
