// What is typed: help that names every command and option, and a sentence for whatever is unclear.
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/commands.ts";
import { makeWorkplace } from "./workplace.ts";

const QUESTION = ["--area", "x", "--offence", "burglary", "--from", "2025-01", "--to", "2025-12"];
const SPECS = Object.entries(COMMANDS).flatMap(([name, { options }]) =>
  Object.entries(options).map(([option, spec]) => ({ name, option, spec })),
);

/** The sentence with which bad usage ends. */
async function refusal(...words: readonly string[]): Promise<string> {
  const { code, out, error } = await makeWorkplace().command(...words);
  expect([code, out]).toEqual([2, ""]);
  const [sentence, remedy] = error.split(" Run ");
  expect(remedy).toBe("npm run data -- --help to see what there is.\n");
  return sentence!;
}

describe("--help", () => {
  it.each([[["--help"]], [["-h"]], [["help"]], [["build", "--help"]]])("asked for as %j is printed", async (words) => {
    const { code, out, error } = await makeWorkplace().command(...words);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^Builds, checks and analyses area packages for Wardscope\.\n/);
    expect(out).toMatch(/\nExit code 0: done; 1: bad input, or faults found; 2: bad usage\.\n$/);
  });

  it("has an example of each command, and each of its options with what it means", async () => {
    const { out } = await makeWorkplace().command("--help");
    for (const [name, { example }] of Object.entries(COMMANDS)) {
      expect(example.startsWith(`${name} `)).toBe(true);
      expect(out).toContain(`  npm run data -- ${example}\n`);
    }
    for (const { name, option, spec } of SPECS) {
      const section = out.slice(out.search(new RegExp(`^${name}\\b`, "m")));
      expect(section).toContain(spec.kind === "word" || spec.kind === "words" ? `  ${spec.value}` : `--${option}`);
      expect(out).toContain(spec.help.split("\n")[0]);
    }
  });
});

it("an option of one name is of one kind in every command", () => {
  const kinds = new Map<string, Set<string>>();
  for (const { option, spec } of SPECS) kinds.set(option, (kinds.get(option) ?? new Set()).add(spec.kind));
  expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("bad usage", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["no command", [], "None of area, update, build, nation, check, hotspots, gi and analyse was asked for."],
    ["a command there is not", ["destroy"], 'There is no command "destroy".'],
    ["a name that every object has", ["constructor"], 'There is no command "constructor".'],
    ["an option that no command has", ["build", "--speed", "9"], "Unknown option '--speed'."],
    ["an option of another command", ["build", "--bandwidth", "250"], "build has no option --bandwidth."],
    ["an option without its value", ["build", "--out"], "--out needs a value."],
    ["an option of many values without any", ["build", "--police"], "--police needs a value."],
    ["no word where one is needed", ["check"], "check needs a <folder>."],
    ["two words where one is taken", ["check", "a", "b"], 'check takes one <folder>; "b" is one too many.'],
    ["a second word after an option of one value", ["gi", ...QUESTION, "--out", "a", "b"], '"b" belongs to no option.'],
    [
      "an option of one value given twice",
      ["gi", ...QUESTION, "--out", "a", "--out", "b"],
      '--out takes one value; "b" is one too many.',
    ],
    ["a needed option that is blank", ["gi", ...QUESTION, "--out", " "], "--out is missing."],
    ["a needed option of many values that is not there", ["build", "--out", "x"], "--police is missing."],
    ["a flag with a value", ["analyse", ...QUESTION, "--json=yes"], "Option '--json' does not take an argument."],
    [
      "a year that is none",
      [
        "build",
        ..."--police a --wards b --population c --area-code d --area-name e --out f".split(" "),
        "--population-year",
        "21",
      ],
      '--population-year "21" is not a year such as 2021.',
    ],
  ])("as %s is answered by a sentence", async (_, words, sentence) => {
    expect(await refusal(...words)).toBe(sentence);
  });
});

it("options may stand before the command, and those of many values take all words up to the next option", async () => {
  const place = makeWorkplace();
  const both = [`${place.folder}/police`, `${place.folder}/nowhere`];
  const { code, error } = await place.command(
    ...["--police", ...both, "--out", `${place.folder}/areas/testford`, "build"],
    ...["--wards", `${place.folder}/wards.geojson`, "--population", `${place.folder}/population-2021.csv`],
    ...["--area-code", "E07000001", "--area-name", "Testford"],
  );
  expect(error).toBe(`There is no ${place.folder}/nowhere. Check the path given to --police.\n`);
  expect(code).toBe(1);
});
