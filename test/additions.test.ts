// Adding a reader, a column of the package or a command: its own file and a line of a registry; what is left out does not compile.
import { expect, it } from "vitest";
import { square, wardsOf } from "./cli/workplace.ts";
import { makePlantedTree, type PlantedTree } from "./planted-tree.ts";

const FIRST_TABLES = "src/core/area/first-tables.ts";
const LATER_TABLES = "src/core/area/later-tables.ts";
const MEANINGS = "src/core/area/table-meanings.ts";
const READERS = "src/core/build/readers/readers.ts";
const READER = "src/core/build/readers/planted-report.ts";
const COMMANDS = "src/cli/commands/commands.ts";
const COMMAND = "src/cli/commands/planted-command.ts";

const PLANTED_READER = `// Reports of a made-up system, whose days hold the month.
import { parseMonth } from "../../basics/months.ts";
import { columnAt, rejected, type StreetReader } from "./street-row.ts";

export const PLANTED_REPORT: StreetReader = {
  layout: "a planted report",
  sourceOf: (forces) => ({ title: ["Planted reports", ...forces].join(" of "), path: "https://planted.test/" }),
  licence: { name: "CC-BY-4.0", title: "Planted licence", path: "https://planted.test/licence" },
  columns: ["When", "What", "East", "North"],
  recognises: (header) => columnAt(header, "When") === 0,
  rows: (header) => (cells) => {
    const [when = "", category = "", longitudeText = "", latitudeText = ""] = cells;
    const month = parseMonth(when.slice(0, 7));
    if (cells.length !== header.length || month === null) return rejected("bad-month");
    const point = { longitude: Number(longitudeText), latitude: Number(latitudeText), longitudeText, latitudeText };
    return { kind: "located", month, category, force: "Planted Police", location: "", ...point };
  },
};
`;

const PLANTED_COMMAND = `// A command that says its word.
import { asText, command } from "./command.ts";

export const PLANTED = command({
  help: "says a word",
  example: "say --word hello",
  options: { word: { kind: "one", value: "<word>", required: true, read: asText, help: "what to say" } },
  async run({ word }, terminal) {
    terminal.out.write(word.toUpperCase());
    return 0;
  },
});
`;

/** A column of a table that is in use: packages from before it do not have it. */
const COLUMN = '    district: { column: "district", type: "text", optional: "column" },\n';
const COLUMN_MEANING = '      district: { meaning: "Code of the district.", unit: null },\n';

/** Tables that the user gives as they are, each with its last column, and a file from before the planted one. */
const GIVEN = [
  {
    option: "figures",
    table: "FIGURES",
    last: "note",
    header: "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note",
    row: "A,district,,Testford,Drugs,,count,2024-09,12,10,published,",
  },
  {
    option: "figure-groups",
    table: "FIGURE_GROUPS",
    last: "triageReason",
    header: "group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason",
    row: "Drugs,,,,10,drugs,same,Two systems.,,tested,",
  },
  {
    option: "notes",
    table: "NOTES",
    last: "url",
    header: "date,scope_ward,scope_category,text,source,url",
    row: "2025-01,,,Another,,",
  },
] as const;

/** What is left out of an addition: where, how, and what the compiler must say of it there. */
interface LeftOut {
  readonly what: string;
  readonly path: string;
  readonly from: string | RegExp;
  readonly to?: string;
  readonly fault: string;
}

const LEFT_OUT: readonly LeftOut[] = [
  {
    what: "how a reader recognises its files",
    path: READER,
    from: /^ {2}recognises: .*\n/m,
    fault: "Property 'recognises' is missing",
  },
  { what: "the help of an option", path: COMMAND, from: ', help: "what to say"', fault: "Property 'help' is missing" },
  {
    what: "whether a column may be empty",
    path: LATER_TABLES,
    from: 'type: "text", optional: "column"',
    to: 'type: "text"',
    fault: "'{ readonly column: \"district\"; readonly type: \"text\"; }' is not assignable to type 'Field'",
  },
  {
    what: "the least of a number",
    path: LATER_TABLES,
    from: "least: 1, optional",
    to: "optional",
    fault: '"period_months"; readonly type: "whole number"; readonly optional: false; }\' is not assignable',
  },
  { what: "what a column means", path: MEANINGS, from: COLUMN_MEANING, fault: "Property 'district' is missing" },
  {
    what: "the unit of a column",
    path: MEANINGS,
    from: /(order: \{ .*), unit: "rank"/,
    to: "$1",
    fault: "Property 'unit' is missing",
  },
  {
    what: "what a field of the descriptor means",
    path: "src/core/area/descriptor-meanings.ts",
    from: /^ {6}builtAt: .*\n/m,
    fault: "Property 'builtAt' is missing",
  },
  {
    what: "a column of what the builder writes",
    path: "src/core/build/package-rows.ts",
    from: "    name,\n    ward:",
    to: "    ward:",
    fault: "is not assignable to type 'readonly WritableRow<",
  },
  {
    what: "the check of a table",
    path: "src/core/package/package-check.ts",
    from: /^ {4}postcodes: .*\n/m,
    fault: "Property 'postcodes' is missing",
  },
  {
    what: "whether the builder writes a table",
    path: "src/core/build/package-files.ts",
    from: "    postcodes: postcodes === null ? null : tableLines(TABLES.postcodes, postcodes.rows),\n",
    fault: "Property 'postcodes' is missing",
  },
];

/** What is tried of the additions: a build of the planted layout, the planted command, help and page. */
const TRIAL = `import { run } from "./src/cli/run.ts";
import { formatPage } from "./tools/format-page.ts";

const print = { write: (text: string) => console.log(text) };
const terminal = { out: print, error: print, signal: new AbortController().signal, now: () => new Date(0) };
const files = ["--police", "in", "--wards", "in/wards.geojson", "--population", "in/population-2021.csv"];
const given = ["figures", "figure-groups", "notes"].flatMap((name) => [\`--\${name}\`, \`in/\${name}.csv\`]);
const area = ["--area-code", "E07000001", "--area-name", "Testford", "--out", "out/a"];
await run(["build", ...files, ...given, ...area], terminal);
await run(["say", "--word", "hello"], terminal);
await run(["--help"], terminal);
print.write(formatPage());
`;

function plantedTree(): PlantedTree {
  const tree = makePlantedTree();
  tree.write(READER, PLANTED_READER);
  tree.change(READERS, /^import \{ columnAt/m, 'import { PLANTED_REPORT } from "./planted-report.ts";\n$&');
  tree.change(READERS, "} as const satisfies", '  "planted-report": PLANTED_REPORT,\n$&');
  tree.change("src/core/area/plan-tables.ts", /(MEETINGS = \{[\s\S]*? url: .*\n)/, `$1${COLUMN}`);
  tree.change(MEANINGS, /(\n {2}meetings: \{[\s\S]*?\n)(?= {6}url: )/, `$1${COLUMN_MEANING}`);
  for (const { table, last } of GIVEN) {
    const path = table === "NOTES" ? FIRST_TABLES : LATER_TABLES;
    tree.change(path, new RegExp(`(${table} = \\{[\\s\\S]*?\\n    ${last}: .*\\n)`), `$1${COLUMN}`);
    const name = table.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    tree.change(MEANINGS, new RegExp(`(\\n  ${name}: \\{[\\s\\S]*?\\n)(?=      ${last}: )`), `$1${COLUMN_MEANING}`);
  }
  tree.write(COMMAND, PLANTED_COMMAND);
  tree.change(COMMANDS, /^import \{ HOTSPOTS/m, 'import { PLANTED } from "./planted-command.ts";\n$&');
  tree.change(COMMANDS, "  gi: GI,\n", "$&  say: PLANTED,\n");
  return tree;
}

it("a reader, a column or a command is a line of a registry and its own file, and works", () => {
  const tree = plantedTree();
  expect(tree.faults()).toEqual([]);
  const geometry = { type: "Polygon", coordinates: [square(10, 5220)] };
  tree.write("in/wards.geojson", wardsOf([{ code: "W1", geometry }]));
  tree.write("in/population-2021.csv", "ward_code,population\nW1,1000\n");
  tree.write(
    "in/2025-01-planted-street.csv",
    "When,What,East,North\n2025-01-31,Drugs,0.105,52.205\n2025-03-01,Drugs,0.105,52.205\n",
  );
  for (const { option, header, row } of GIVEN) tree.write(`in/${option}.csv`, `${header}\n${row}\n`);
  tree.write("trial.ts", TRIAL);
  const printed = tree.run("trial.ts");
  expect(printed).toMatch(/in the wards +2 +100\.0 %/);
  expect(tree.read("out/a/counts.csv")).toContain("W1,2025-01,drugs,1\nW1,2025-03,drugs,1\n");
  const descriptor = JSON.parse(tree.read("out/a/datapackage.json"));
  expect(descriptor.title).toBe("Recorded crime in Testford, January 2025 to March 2025");
  expect(descriptor.sources[0]).toEqual({ title: "Planted reports of Planted Police", path: "https://planted.test/" });
  expect(descriptor.licenses.map(({ name }: { name: string }) => name)).toEqual(["CC-BY-4.0", "OGL-UK-3.0"]);
  expect(descriptor.description).toContain("Licensed under: Planted licence.");
  expect(JSON.stringify(descriptor)).not.toContain("https://data.police.uk");
  const statuses = descriptor.wardscope.months.map(({ status }: { status: string }) => status);
  expect(statuses).toEqual(["submitted", "missing", "submitted"]);
  for (const { option, header, row } of GIVEN)
    expect(tree.read(`out/a/${option.replace("-", "_")}.csv`)).toBe(`${header},district\n${row},\n`);
  expect(printed).toContain("\nHELLO\n");
  expect(printed).toMatch(/^say +says a word\n {2}--word <word> +what to say$/m);
  expect(printed).toMatch(/^\| `district` +\| text +\| +\| yes, or missing \| Code of the district\. +\|$/m);
}, 60_000);

it("what is left out of one does not compile", () => {
  const tree = plantedTree();
  for (const { path, from, to = "" } of LEFT_OUT) tree.change(path, from, to);
  const faults = tree.faults();
  const isNamed = ({ path, fault }: LeftOut): boolean =>
    faults.some((line) => line.startsWith(path) && line.includes(fault));
  expect(LEFT_OUT.filter((left) => !isNamed(left)).map(({ what }) => what)).toEqual([]);
}, 60_000);
