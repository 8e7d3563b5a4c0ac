// ZIPs with odd names, headers, ratios and bytes: each gives a sentence, or a package that is sound.
import { zip } from "../cli/zip.ts";
import { faultOfBuild, faultOfPackage, inRoom, SOUND_ROWS, streetText } from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

export const ZIP: Fuzzer = inRoom("zip", async (room, chance) => {
  let bytes: Uint8Array = zip([...oddEntries(chance)]);
  for (let more = chance.below(3); more > 0; more--) bytes = mutated(chance, bytes);
  room.write("street.zip", bytes);
  const built = await room.build("--police", room.path("street.zip"));
  return faultOfBuild(built) ?? (built.code === 0 ? faultOfPackage(room) : null);
});

function* oddEntries({ below, of, text }: Chance) {
  const street = streetText(SOUND_ROWS);
  for (let entries = below(4); entries >= 0; entries--) {
    const month = of(["2025-01", "2025-02", "9999-12", "2025-13"]);
    const name = of([
      `${month}/${month}-testshire-street.csv`,
      `${month}-testshire-street.csv`,
      "combined.csv",
      text(),
    ]);
    const long = below(15) === 0 ? "x".repeat(2_000_000) : "";
    yield {
      name: name.slice(0, 300),
      text: of([street, street, street.replaceAll("2025-01", month), "", `${street}${long}`, text()]),
      deflate: below(3) > 0,
      encrypted: below(20) === 0,
      ...(below(20) === 0 && { method: below(100) }),
      wrongBy: below(20) === 0 ? 1 : 0,
    };
  }
}
