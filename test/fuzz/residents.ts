// Files of residents with odd cells, rows and bytes: each gives a sentence, or a package that is sound.
import { quoteCell } from "../../src/core/basics/csv.ts";
import { faultOfBuild, faultOfPackage, inRoom } from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

const FILE = "population-2021.csv";
const TABLES: readonly (readonly (readonly string[])[])[] = [
  [
    ["ward_code", "population"],
    ["W1", "1000"],
    ["W2", "2,000"],
  ],
  [
    ["2021 super output areas", "mnemonic", "2021"],
    ["Abbey", "E05013050", "9000"],
    ["Market", "E05013060", "8000"],
  ],
  [
    ["Table 1"],
    [],
    ["Ward code", "Ward name", "Age", "Value"],
    ["W1", "One", "0 to 4", "10"],
    ["W1", "One", "5 to 9", "11"],
  ],
  [
    ["date", "geography", "geography code", "Sex: All persons"],
    ["2021", "One", "W1", "5"],
    ["2021", "Two", "W2", "6"],
  ],
];

export const RESIDENTS: Fuzzer = inRoom("residents", async (room, chance) => {
  const { below, of } = chance;
  const table = oddTable(chance, of(TABLES));
  const text = table.map((cells) => cells.map(quoteCell).join(of([",", ",", ",", ";", "\t"]))).join("\n");
  room.write(FILE, below(3) === 0 ? mutated(chance, Buffer.from(text)) : text);
  const built = await room.build();
  return faultOfBuild(built) ?? (built.code === 0 ? faultOfPackage(room) : null);
});

function oddTable({ below, of, text }: Chance, table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows = table.map((cells) => [...cells]);
  for (let odd = below(3); odd >= 0; odd--) {
    const row = of(rows);
    const [at, kind] = [below(row.length + 1), below(6)];
    if (kind === 0) row.splice(at, 1);
    else if (kind === 1) row.splice(at, 0, text());
    else if (kind === 2) rows.push([...of(rows)]);
    else row[at] = of([text(), text(), "0", "-1", "999999999", "1e9", "10,785", "1 000", "W1", "W2", "E05013050"]);
  }
  return rows;
}
