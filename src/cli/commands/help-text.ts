// What `--help` prints: how each command is typed, and what its options are.
import type { Command, Option } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** Where the explanations begin. */
const COLUMN = 32;

export function helpText(): string {
  return [
    "Builds, checks and analyses area packages for Wardscope.",
    "",
    ...Object.values(COMMANDS).map(({ example }) => `  npm run data -- ${example}`),
    "",
    ...Object.entries(COMMANDS).flatMap(([name, command], index) => [...section(name, command, index), ""]),
    "Exit code 0: done; 1: bad input, or faults found; 2: bad usage.",
    "",
  ].join("\n");
}

/** Options that an earlier command has just the same are named together. */
function section(name: string, { help, options }: Command, index: number): readonly string[] {
  const earlier = Object.entries(COMMANDS).slice(0, index);
  const first = earlier.find(([, command]) => sharedWith(command, options).length > 1);
  const shared = first === undefined ? [] : sharedWith(first[1], options);
  const own = Object.entries(options).filter(([option]) => !shared.includes(option));
  return [
    explained(name, help),
    ...(shared.length === 0
      ? []
      : [explained(`  ${shared.map((option) => `--${option}`).join(", ")}`, `as for ${first![0]}`)]),
    ...own.map(([option, spec]) => explained(`  ${synopsis(option, spec)}`, spec.help)),
  ];
}

function sharedWith(command: Command, options: Command["options"]): readonly string[] {
  return Object.keys(options).filter((option) => command.options[option] === options[option]);
}

function synopsis(name: string, { kind, value }: Option): string {
  const values = value + (kind === "many" || kind === "words" ? "..." : "");
  if (kind === "word" || kind === "words") return values;
  return [`--${name}`, values].filter((part) => part !== "").join(" ");
}

function explained(what: string, text: string): string {
  const lines = text.split("\n");
  return `${what.padEnd(COLUMN - 2)}  ${lines.join(`\n${" ".repeat(COLUMN)}`)}`.trimEnd();
}
