// The words that a user typed, as a command and the values of its options. Anything unclear is bad usage.
import { parseArgs } from "node:util";
import { type Command, type Option, type Options, usage, type Values } from "./command.ts";
import { COMMANDS } from "./commands.ts";

export interface Asked {
  readonly command: Command;
  readonly values: Values<Options>;
}

/** What was given of an option: texts in their order, or that a flag was. */
type Given = string | boolean | readonly (string | boolean)[] | undefined;

interface Words {
  readonly values: Readonly<Record<string, Given>>;
  readonly positionals: readonly string[];
}

/** Null for help. Throws an AppFailure ("bad-usage") that says which word is wrong or missing. */
export function parseCommandLine(words: readonly string[]): Asked | null {
  const { values, positionals } = parseWords(words);
  const [name, ...rest] = positionals;
  if (values["help"] === true || name === "help") return null;
  const names = Object.keys(COMMANDS);
  if (name === undefined) throw usage(`None of ${names.slice(0, -1).join(", ")} and ${names.at(-1)} was asked for.`);
  if (!names.includes(name)) throw usage(`There is no command "${name}".`);
  const command = COMMANDS[name]!;
  const given = wordsOf(name, command.options, rest);
  const other = Object.keys(values).find((option) => !Object.hasOwn(command.options, option));
  if (other !== undefined) throw usage(`${name} has no option --${other}.`);
  const read = Object.entries(command.options).map(([option, spec]) => [
    option,
    isWord(spec) ? wordValue(spec, option, given) : optionValue(option, spec, values),
  ]);
  return { command, values: Object.fromEntries(read) };
}

/** What Node says of an option without a value: that it is missing, or that the next option may be meant for it. */
const LACKS_VALUE = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/;

/** Options of all commands, which of one name are of one kind. Throws an AppFailure for one that no command has, or that lacks its value. */
function parseWords(words: readonly string[]): Words {
  const specs = Object.values(COMMANDS).flatMap(({ options }) => Object.entries(options));
  const options = specs
    .filter(([, spec]) => !isWord(spec))
    .map(
      ([name, { kind }]) => [name, kind === "flag" ? { type: "boolean" } : { type: "string", multiple: true }] as const,
    );
  const many = new Set(specs.flatMap(([name, { kind }]) => (kind === "many" ? [`--${name}`] : [])));
  try {
    return parseArgs({
      args: spread(words, many),
      options: { ...Object.fromEntries(options), help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    const given = error instanceof Error ? LACKS_VALUE.exec(error.message)?.[1] : undefined;
    if (given !== undefined) throw usage(`${given} needs a value.`);
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [String(error)];
    throw usage(`${sentence}.`);
  }
}

function isWord({ kind }: Option): boolean {
  return kind === "word" || kind === "words";
}

function wordValue({ kind, read }: Option, option: string, given: readonly string[]): unknown {
  if (kind === "words") return given.map((word) => read(word, option));
  return given[0] === undefined ? null : read(given[0], option);
}

/** The words that stand without an option, where the command takes some. */
function wordsOf(name: string, options: Options, given: readonly string[]): readonly string[] {
  const spec = Object.values(options).find(isWord);
  const most = spec === undefined ? 0 : spec.kind === "word" ? 1 : given.length;
  const extra = given[most];
  if (spec === undefined && extra !== undefined) throw usage(`"${extra}" belongs to no option.`);
  if (extra !== undefined) throw usage(`${name} takes one ${spec?.value}; "${extra}" is one too many.`);
  if (spec?.required === true && (given.length === 0 || given.some((word) => word.trim() === "")))
    throw usage(`${name} needs a ${spec.value}.`);
  return given;
}

function optionValue(name: string, { kind, required, orElse, read }: Option, values: Words["values"]): unknown {
  const given = values[name];
  if (kind === "flag") return given === true;
  const texts = Array.isArray(given) ? given.map(String) : [];
  const isReplaced = orElse?.some((other) => values[other] !== undefined) === true;
  if (required && !isReplaced && !texts.some((text) => text.trim() !== "")) throw usage(`--${name} is missing.`);
  if (kind === "many") return texts.map((text) => read(text, name));
  if (texts.length > 1) throw usage(`--${name} takes one value; "${texts[1]}" is one too many.`);
  const [text] = texts;
  return text === undefined ? null : read(required ? text.trim() : text, name);
}

/** "--police a b" as "--police=a --police=b": an option of many values takes all words up to the next option. */
function spread(words: readonly string[], many: ReadonlySet<string>): string[] {
  const spreadWords: string[] = [];
  let option: string | null = null;
  let values = 0;
  for (const word of words) {
    if (/^-\D/.test(word)) {
      if (option !== null && values === 0) spreadWords.push(option);
      option = many.has(word) ? word : null;
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
