// Published figures, their groups and notes with odd cells and bytes: each gives a sentence, or a package that is sound.
import { quoteCell } from "../../src/core/basics/csv.ts";
import { faultOfPackage, faultOfRun, inRoom } from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

const FIGURES =
  "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\n" +
  "ONS,district,E07000001,Testford,Theft,,count,2024-12,12,70,published,\n" +
  "ONS,district,E07000001,Testford,Drugs,,count,2024-12,12,,suppressed,few\n" +
  "ONS,country,E92000001,England,Theft,,rate,2024-12,12,7.5,published,";
const GROUPS = "group,subgroup,heading,open_data,sum_of,note\nTheft,,Theft,bicycle-theft,,\nDrugs,,Drugs,drugs,,";
const NOTES =
  "date,scope_ward,scope_category,text,source,url\n2025-01,W1,,A road was closed,council,https://example.org/\n" +
  "2025-01-15,,drugs,An operation,police,";

const FILES = { figures: FIGURES, "figure-groups": GROUPS, notes: NOTES } as const;

export const FIGURES_AND_NOTES: Fuzzer = inRoom("figures", async (room, chance) => {
  const name = chance.of(Object.keys(FILES) as (keyof typeof FILES)[]);
  const text = oddTable(chance, FILES[name]);
  room.write(`${name}.csv`, chance.below(3) === 0 ? mutated(chance, Buffer.from(text)) : text);
  const built = await room.build(`--${name}`, room.path(`${name}.csv`));
  return faultOfRun(built) ?? (built.code === 0 ? faultOfPackage(room) : null);
});

function oddTable({ below, of, text }: Chance, csv: string): string {
  const rows = csv.split("\n").map((line) => line.split(","));
  for (let odd = below(3); odd >= 0; odd--) {
    const row = of(rows);
    const [at, kind] = [below(row.length), below(6)];
    if (kind === 0) row.splice(at, 1);
    else if (kind === 1) row.splice(at, 0, text());
    else if (kind === 2) rows.push([...of(rows)]);
    else row[at] = text();
  }
  return rows.map((cells) => cells.map(quoteCell).join(",")).join("\n");
}
