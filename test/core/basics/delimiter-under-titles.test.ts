// What keeps the cells of a CSV file apart, under titles and beside cells that hold the other signs.
import fc from "fast-check";
import { expect, it } from "vitest";
import { delimiterUnderTitles } from "../../../src/core/basics/delimiter-under-titles.ts";

const delimiters = fc.constantFrom(",", ";", "\t");
const word = fc.stringMatching(/^[a-z ]{1,12}$/);

it("is found under titles and beside any quoted cell", () => {
  const titles = fc.array(fc.constantFrom("Table 1, residents, wards, 2021", "Source: ONS; Nomis; Census", ""), {
    maxLength: 2,
  });
  const rows = fc.array(fc.tuple(word, word, fc.string()), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(delimiters, titles, rows, (delimiter, above, cells) => {
      const lines = cells.map(([one, two, any]) => [one, two, `"${any.replaceAll('"', '""')}"`].join(delimiter));
      const text = [...above, ["ward_code", "population", "name"].join(delimiter), ...lines].join("\n");
      expect(delimiterUnderTitles(text)).toBe(delimiter);
    }),
  );
});

it("is not what one cell has more of, nor the sign of decimals", () => {
  expect(delimiterUnderTitles("ward_code,population,name\nW1,1000,a;b;c;d;e")).toBe(",");
  expect(delimiterUnderTitles("Wards, 2021\nward_code;population;share\nW1;1000;1,5\nW2;2000;2,5")).toBe(";");
});
