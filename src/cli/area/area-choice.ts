// Which areas are meant by the words that were typed; a person is asked where that is not clear.
import { AppFailure } from "../../core/basics/failure.ts";
import { areaFinder, type FoundArea } from "../../core/build/find-area.ts";
import type { ForceArea } from "../../core/build/force-areas.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";

type AreaTerminal = Pick<Terminal, "ask" | "error" | "signal">;

/**
 * In the order of the words, each once. Where a word may mean several areas, or none is called so, those that it may mean are listed,
 * and a person at a terminal chooses; without one an AppFailure is thrown, and before anything is asked where nothing is like a word.
 */
export async function chosenAreas(
  words: readonly string[],
  rows: readonly ForceArea[],
  terminal: AreaTerminal,
): Promise<readonly FoundArea[]> {
  const searches = words.map(areaFinder(rows));
  const hopeless = searches.find((search) => search.kind === "unclear" && search.areas.length === 0);
  const chosen = new Map<string, FoundArea>();
  try {
    for (const search of hopeless === undefined ? searches : [hopeless]) {
      const area = search.kind === "found" ? search.area : await chosenOf(search.areas, search.why, terminal);
      chosen.set(area.code, area);
    }
  } catch (error) {
    if (words.length === 1 || !(error instanceof AppFailure) || error.code !== "not-found") throw error;
    // Of several names those that are clear might have been made.
    throw new AppFailure(error.code, `${error.message} Nothing was fetched or made.`, error.remedy, error);
  }
  return [...chosen.values()];
}

async function chosenOf(areas: readonly FoundArea[], why: string, { ask, error, signal }: AreaTerminal) {
  const said = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
  if (areas.length === 0)
    throw new AppFailure("not-found", said, "geo/force-areas.csv lists them all, with their codes.");
  const lines = areas.map((area, index) => `  ${String(index + 1).padStart(2)}  ${described(area)}\n`);
  error.write(`${said} ${areas.length === 1 ? "This may be meant" : "One of these may be meant"}:\n${lines.join("")}`);
  if (ask === undefined) throw notChosen("No area was chosen.");
  const typed = await ask(
    areas.length === 1 ? "Is it? (1, or nothing for no) " : "Which? (its number, or nothing for none) ",
  ).catch((thrown: unknown) => {
    stopIfInterrupted(signal);
    throw thrown;
  });
  const area = /^\d+$/.test(typed.trim()) ? areas[Number(typed) - 1] : undefined;
  if (area === undefined)
    throw notChosen(typed.trim() === "" ? "No area was chosen." : `There is no number ${typed.trim()}.`);
  return area;
}

function notChosen(message: string): AppFailure {
  return new AppFailure("not-found", message, "Run the command again with the whole name, or the code.");
}

/** "North Devon (E22000363), a partnership of North Devon and Torridge". */
function described({ name, code, districts }: FoundArea): string {
  const of =
    districts.length === 1 ? "" : `, a partnership of ${districts.map((district) => district.name).join(" and ")}`;
  return `${name} (${code})${of}`;
}
