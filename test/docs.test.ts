// The documents and the repository agree: what they name exists and is as they say, and nothing depends on one machine or one day.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BINARY = /\.(?:png|woff2|zip|ico|gz)$/;
const ROOT_FOLDERS = ["src", "test", "tools", "lint", "public", "geo", "sql", "docs", ".ci", ".github"];
const ROOT_FILE = /^[\w.-]+\.(?:ts|tsx|json|md|html)$/;

const MANIFEST: Manifest = JSON.parse(textOf("package.json"));

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe.each([
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/disclosure.md",
  "docs/engines.md",
  "docs/hosting.md",
  "docs/sources.md",
  "docs/trust.md",
])("%s", (document) => {
  const text = textOf(document);
  const paths = pathsIn(text);

  it("names only paths that exist", () => {
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("names only scripts that there are", () => {
    expect(scriptsIn(text).filter((script) => !(script in MANIFEST.scripts))).toEqual([]);
  });
});

it("README.md begins with two commands, and no third", () => {
  const [, block = ""] = /^## Start$[\s\S]*?^```sh\n([\s\S]*?)^```$/m.exec(textOf("README.md")) ?? [];
  const commands = block.trim().split("\n");
  expect(commands.map((line) => line.replace(/#.*/, "").trim())).toEqual(["npm ci && npm start", "npm ci && npm test"]);
});

it("every script is named where people look for it", () => {
  const named = scriptsIn(textOf("README.md") + textOf("CONTRIBUTING.md"));
  expect(Object.keys(MANIFEST.scripts).filter((script) => !named.includes(script))).toEqual([]);
});

it("ARCHITECTURE.md is short enough to be read", () => {
  expect(textOf("ARCHITECTURE.md").split("\n").length).toBeLessThanOrEqual(150);
});

it("the newest version of CHANGELOG.md is that of the package, and versions and days go down from there", () => {
  const headings = [...textOf("CHANGELOG.md").matchAll(/^## (\S+) – (\S+)$/gm)];
  const versions = headings.map(([, version = ""]) => version);
  const days = headings.map(([, , day = ""]) => day);
  const lock = JSON.parse(textOf("package-lock.json"));
  expect([versions[0], lock.version, lock.packages[""].version]).toEqual(Array(3).fill(MANIFEST.version));
  expect(textOf("CHANGELOG.md").match(/^## /gm)?.length).toBe(headings.length);
  expect(versions).toEqual(versions.toSorted((a, b) => b.localeCompare(a, "en", { numeric: true })));
  expect(days).toEqual(days.toSorted().toReversed());
  for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it("geo/README.md counts the published figures by how they were come by", () => {
  const rows = Papa.parse<Readonly<Record<string, string>>>(textOf("geo/cambridge-figures.csv"), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const withStatus = (status: string) => rows.filter((row) => row["status"] === status);
  const text = textOf("geo/README.md");
  expect(text).toContain(`${rows.length} figures`);
  expect(text).toContain(`${withStatus("published").length} are as printed`);
  expect(text).toContain(`${withStatus("derived").length} are worked out`);
  expect(text).toContain(`${withStatus("suppressed").length} were withheld`);
  expect(textOf("NOTICE")).toContain(`${withStatus("derived").length} are worked out`);
  expect(withStatus("derived").filter((row) => row["note"] === "")).toEqual([]);
  expect(withStatus("suppressed").filter((row) => row["value"] !== "")).toEqual([]);
});

it("ARCHITECTURE.md names every layer", () => {
  const paths = pathsIn(textOf("ARCHITECTURE.md"));
  const layers = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(layers.map((layer) => `src/${layer.name}`).filter((path) => !paths.includes(path))).toEqual([]);
});

it("every dependency is pinned to one version", () => {
  const versions: Readonly<Record<string, string>> = { ...MANIFEST.dependencies, ...MANIFEST.devDependencies };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

it("no file names a folder of one machine or has unfinished business", () => {
  const folder = /(?:^|[\s"'`(=])\/(?:home|root|Users|work|mnt|opt)\/[\w.-]/m;
  const words = [
    ["TO", "DO"],
    ["FIX", "ME"],
    ["X", "XX"],
  ].map((parts) => parts.join(""));
  const unfinished = new RegExp(`\\b(?:${words.join("|")})\\b`);
  const faulty = textFiles().filter(({ text }) => folder.test(text) || unfinished.test(text));
  expect(faulty.map(({ path }) => path)).toEqual([]);
});

it("every file of text ends its lines with LF alone", () => {
  const faulty = textFiles().filter(({ path, text }) => !path.startsWith("test/") && text.includes("\r"));
  expect(faulty.map(({ path }) => path)).toEqual([]);
});

/** Paths in a Markdown text: targets of links, and inline code that looks like a path of this repository. */
function pathsIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "");
  const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
  const code = [...prose.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
  const named = code.filter((word) => ROOT_FOLDERS.includes(word.split("/")[0]!) || isRootFile(word));
  return [...new Set([...links, ...named])];
}

/** Names of scripts that npm is told to run, "start" and "test" among them. */
function scriptsIn(text: string): readonly string[] {
  const own = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1]!);
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1]!);
  return [...new Set([...own, ...short])];
}

/** A name like `biome.json`; the files of a built page and of an area package are not in the root. */
function isRootFile(word: string): boolean {
  const elsewhere = ["index.html", "wardscope.json", "datapackage.json"];
  return ROOT_FILE.test(word) && !elsewhere.includes(word);
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function textFiles(): readonly { readonly path: string; readonly text: string }[] {
  const paths = trackedFiles().filter(
    (path) => !BINARY.test(path) && !/^(?:public\/areas|test\/fixtures)\//.test(path),
  );
  return paths.map((path) => ({ path, text: textOf(path) }));
}

/** What git tracks; in a copy without git, everything that is not installed or built. */
function trackedFiles(): readonly string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "-z"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return listed.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
  } catch {
    const all = readdirSync(ROOT, { recursive: true, withFileTypes: true });
    const files = all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
    return files.filter((path) => !/^(?:node_modules|dist|coverage|\.git)\//.test(path));
  }
}
