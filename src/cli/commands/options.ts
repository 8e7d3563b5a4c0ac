// Options of all commands as words, and the values that more than one command takes.
import { parseArgs } from "node:util";
import { AppFailure } from "../../core/basics/failure.ts";
import { type Month, parseMonth } from "../../core/basics/months.ts";

const OPTIONS = {
  police: { type: "string", multiple: true },
  wards: { type: "string" },
  population: { type: "string" },
  figures: { type: "string" },
  notes: { type: "string" },
  "area-code": { type: "string" },
  "area-name": { type: "string" },
  slug: { type: "string" },
  "population-year": { type: "string" },
  "require-forces": { type: "string", multiple: true },
  from: { type: "string" },
  to: { type: "string" },
  out: { type: "string" },
  area: { type: "string" },
  offence: { type: "string" },
  bandwidth: { type: "string" },
  at: { type: "string", multiple: true },
  grid: { type: "string" },
  "compare-from": { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const MULTIPLE = new Set(
  Object.entries(OPTIONS).flatMap(([name, option]) => ("multiple" in option ? [`--${name}`] : [])),
);

export type Values = ReturnType<typeof parseOptions>["values"];
export type OptionName = keyof typeof OPTIONS;

/** Throws an AppFailure ("bad-usage") for an option that no command has, or that lacks its value. */
export function parseOptions(words: readonly string[]) {
  try {
    return parseArgs({ args: spread(words), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [String(error)];
    throw usage(`${sentence}.`);
  }
}

/** Throws an AppFailure ("bad-usage") when an option was given that the command does not take. */
export function allow(values: Values, command: string, names: readonly OptionName[]): void {
  const other = Object.keys(values).find((name) => !names.some((known) => known === name));
  if (other !== undefined) throw usage(`${command} has no option --${other}.`);
}

/** The value of an option without which the command cannot run. */
export function required(
  values: Values,
  name: "wards" | "population" | "area-code" | "area-name" | "out" | "area" | "offence",
): string {
  const value = values[name]?.trim();
  if (value === undefined || value === "") throw usage(`--${name} is missing.`);
  return value;
}

/** Null when it was not given. */
export function month(values: Values, name: "from" | "to" | "compare-from"): Month | null {
  const text = values[name];
  if (text === undefined) return null;
  const parsed = parseMonth(text);
  if (parsed === null) throw usage(`--${name} "${text}" is not a month such as 2025-01.`);
  return parsed;
}

export function usage(message: string): AppFailure {
  return new AppFailure("bad-usage", message, "Run npm run data -- --help to see what there is.");
}

/** "--police a b" as "--police=a --police=b": an option of many values takes all words up to the next option. */
function spread(words: readonly string[]): string[] {
  const spreadWords: string[] = [];
  let option: string | null = null;
  let values = 0;
  for (const word of words) {
    if (/^-\D/.test(word)) {
      if (option !== null && values === 0) spreadWords.push(option);
      option = MULTIPLE.has(word) ? word : null;
      values = 0;
      if (option === null) spreadWords.push(word);
    } else if (option === null) spreadWords.push(word);
    else {
      spreadWords.push(`${option}=${word}`);
      values++;
    }
  }
  if (option !== null && values === 0) spreadWords.push(option);
  return spreadWords;
}
