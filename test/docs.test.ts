// The documents and the repository agree: paths that are named exist, and nothing depends on one machine or one day.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BINARY = /\.(?:png|woff2|zip|ico|gz)$/;
const ROOT_FOLDERS = ["src", "test", "tools", "lint", "public", "geo", "docs", ".ci"];
const ROOT_FILE = /^[\w.-]+\.(?:ts|tsx|json|md|html)$/;

describe.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])("%s", (document) => {
  const paths = pathsIn(readFileSync(join(ROOT, document), "utf8"));

  it("names only paths that exist", () => {
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

it("ARCHITECTURE.md names every layer", () => {
  const paths = pathsIn(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"));
  const layers = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(layers.map((layer) => `src/${layer.name}`).filter((path) => !paths.includes(path))).toEqual([]);
});

it("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
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

/** A name like `biome.json`; the files of a built page and of an area package are not in the root. */
function isRootFile(word: string): boolean {
  const elsewhere = ["index.html", "wardscope.json", "datapackage.json"];
  return ROOT_FILE.test(word) && !elsewhere.includes(word);
}

function textFiles(): readonly { readonly path: string; readonly text: string }[] {
  const paths = trackedFiles().filter((path) => !BINARY.test(path) && !path.startsWith("public/areas/"));
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
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
