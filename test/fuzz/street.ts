// Street files with odd rows: each is built and checked. One odd row never stops a build, and no message is about a file that nobody gave.

import {
  type FuzzRoom,
  faultOfBuild,
  faultOfPackage,
  inRoom,
  SOUND_ROWS,
  STREET_FILE,
  streetText,
} from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

export const STREET: Fuzzer = inRoom("street", async (room, chance) => {
  const rowsOnly = chance.below(4) > 0;
  room.write(STREET_FILE, rowsOnly ? Buffer.from(streetText(oddRows(chance))) : oddBytes(chance));
  return faultOf(room, rowsOnly);
});

async function faultOf(room: FuzzRoom, mustBuild: boolean): Promise<string | null> {
  const built = await room.build();
  const fault = faultOfBuild(built);
  if (fault !== null) return fault;
  if (built.code !== 0) return mustBuild ? `one odd row stopped it: ${built.error.slice(0, 300)}` : null;
  return faultOfPackage(room);
}

/** Sound rows and one to three whose cells are odd: in one or all of their columns, or in their number. */
function oddRows({ below, text, of }: Chance): readonly (readonly string[])[] {
  const rows = SOUND_ROWS.map((cells) => [...cells]);
  for (let odd = below(3); odd >= 0; odd--) {
    const cells = [...of(SOUND_ROWS)];
    const at = below(cells.length);
    const kind = below(8);
    if (kind === 0) cells.fill(text());
    else if (kind === 1) cells.splice(at, below(4), ...Array.from({ length: below(3) }, text));
    else cells[at] = text();
    // Two of a hundred rows with misplaced coordinates make a bad file: that is another test's.
    if (cells[4] === "0" || cells[4] === "-0") cells[4] = "";
    rows.splice(below(rows.length + 1), 0, cells);
  }
  return rows;
}

function oddBytes(chance: Chance): Uint8Array {
  let bytes: Uint8Array = Buffer.from(streetText(oddRows(chance)));
  for (let more = chance.below(3); more >= 0; more--) bytes = mutated(chance, bytes);
  return bytes;
}
