// Hostile text in every field of a package stays text in everything that the page and the commands give out, and none is forgotten.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, HOSTILE, hostileMaterial } from "./fuzz/hostile.ts";
import { type Material, OUTPUTS, type Output } from "./outputs.ts";

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
/** How a file gives something to the reader: a file, the clipboard, the title, or the words of a command. */
const GIVES =
  /\b(?:saveText|saveBlob|copyText|prepareFile|printJson|out\.write)\(|<TableButtons\b|kinds={TABLE_KINDS}|\bdocument\.title =/;
/** What gives nothing of a package: the ways themselves, the help, the address of the view, the files of a package, and what is kept of sources, which tools read. */
const OF_NO_PACKAGE = [
  ...[
    "views/kit/save-file.ts",
    "views/kit/save-table.ts",
    "views/own/areas-here.tsx",
    "cli/printed-text.ts",
    "cli/run.ts",
  ],
  ...["cli/area/given-tables.ts", "cli/area/kept-answers.ts", "cli/area/make-area.ts"],
];
/** Nothing but numbers. */
const NUMBERS = ["hotspots grid", "gi", "gi out", "nation"];

/** The files of the sources that give something out. */
function givers(): readonly string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return files
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => GIVES.test(code(readFileSync(join(SOURCE, name), "utf8"))))
    .filter((name) => !OF_NO_PACKAGE.includes(name))
    .sort();
}

/** Without what declares one of the ways. */
function code(source: string): string {
  return source.replace(/^export (?:async )?function \w+/gm, "export function (");
}

describe("the list of outputs", () => {
  it("has every file of the sources that gives something out", () => {
    expect([...new Set(OUTPUTS.map(({ from }) => from))].sort()).toEqual(givers());
  });

  it("has as many of the patrols as there are buttons", () => {
    const from = "views/patrols/patrol-downloads.tsx";
    const source = readFileSync(join(SOURCE, from), "utf8");
    const [buttons, tables] = [/\bending: "/g, /<TableButtons\b/g].map((wanted) => source.match(wanted)?.length ?? 0);
    expect(OUTPUTS.filter((output) => output.from === from)).toHaveLength(buttons! + 2 * tables!);
  });
});

describe("a package with hostile text in every field", () => {
  let material: Material;
  beforeAll(async () => {
    material = await hostileMaterial((text) => `=HOSTILE<img src=x onerror=a()>"\u202e\u001b[2J ${text}`);
  }, 60_000);

  it("is whole for every reader: nothing is left out or doubted, and the check names only what steers", () => {
    const { leftOut, doubts } = material.state.dataset;
    expect([leftOut, doubts]).toEqual([[], []]);
    const [, ...faults] = material.said["check"]!.trimEnd().split("\n");
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.filter((fault) => !/ holds control characters, | more like this\.$/.test(fault))).toEqual([]);
    expect(material.said["build"]).toMatch(/\nWrote .* checked\.\n$/);
  });

  it.each(OUTPUTS.filter(({ form, name }) => !NUMBERS.includes(name) && form !== "words" && name !== "check"))(
    "is in the output that it should be in, as text: $name",
    (output) => {
      expect(output.make(material)).toContain("HOSTILE");
      expect(faultsOf(output, material)).toEqual([]);
    },
  );

  it("is text whatever it is", async () => {
    let turns = 0;
    const { tried, faults } = await HOSTILE.run(20_250_101, () => turns++ >= 2);
    expect([tried, faults]).toEqual([2, []]);
  });

  it.each<readonly [form: Output["form"], text: string, fault: RegExp]>([
    ["table", "name\n=1+1\n", /runs "=1\+1"/],
    ["table", "name\n\t=1\n", /runs/],
    ["lines", "a\tb\n", /breaks its line/],
    ["json", '{"a":"\n"}', /no JSON/],
    ["markup", "<svg><img src=x></svg>", /well|Error|element/],
    ["markup", '<svg onload="a()"></svg>', /svg has onload/],
    ["markup", '<p><a href="javascript:a()">x</a></p>', /a has href/],
    ["markup", "<p><script>a()</script></p>", /element script/],
    ["printed", "a\u001b[2J", /U\+1b/],
    ["printed", "x".repeat(601), /601 letters/],
    ["words", " ", /empty/],
  ])("would be found in %s", (form, text, fault) => {
    const output: Output = { name: "", from: "", form, make: () => text };
    expect(faultsOf(output, material).join()).toMatch(fault);
  });
});
