// What a whole build puts into `dist`, at every moment of it: nothing that lay in `public` and is not known, nor of a build before.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { build, type Plugin, preview } from "vite";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { publishFiles, WITH_FILES } from "../tools/host-files.ts";
import { ownRecords } from "../tools/own-records.ts";

const FIXTURES = fileURLToPath(new URL("fixtures/areas", import.meta.url));
/** In `public` and in a `dist` of before; none of it may be published. */
const RAW = [
  ...["extract.csv", "crimes.xlsx", "own-x.zip", "records/2025.csv", "Areas/own/counts.csv", "Areas/own/logo.png"],
  ...["areas/extract.csv", "areas/cambridge/extract.csv", "areas/cambridge/raw/a.csv", "areas/own/datapackage.json"],
  ...[
    "compare.csv.bak",
    "schema/extract.json",
    "sub/wardscope.json",
    ".well-known/extract.csv",
    "table.html",
    "notes.txt",
  ],
];
const KNOWN = [
  ...["favicon.svg", "wardscope.json", "embed.js", "compare.csv", "schema/area-package.json", "robots.txt", "CNAME"],
  ...["_headers", "_redirects", ".nojekyll", "404.html", "logos/council.png", ".well-known/security.txt"],
  ...[".well-known/acme-challenge/a-B_9", "sitemap.xml", "google0123ab.html", "staticwebapp.config.json"],
];

afterEach(() => {
  vi.unstubAllEnvs();
});

function folder(files: readonly string[] = []): string {
  const made = mkdtempSync(join(tmpdir(), "wardscope-page-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  put(made, files);
  return made;
}

function put(where: string, files: readonly string[]): void {
  for (const path of files) {
    mkdirSync(dirname(join(where, path)), { recursive: true });
    writeFileSync(join(where, path), "raw");
  }
}

function below(where: string): readonly string[] {
  if (!existsSync(where)) return [];
  const found = readdirSync(where, { recursive: true, encoding: "utf8" });
  return found.filter((path) => statSync(join(where, path)).isFile()).sort();
}

/** A page of one line, with an area and all of the files in its `public`, and a `dist` of before. */
function page(): string {
  const root = folder();
  writeFileSync(join(root, "index.html"), '<script type="module" src="./main.js"></script>');
  writeFileSync(join(root, "main.js"), "document.title = 'built';");
  cpSync(FIXTURES, join(root, "public/areas"), { recursive: true });
  put(join(root, "public"), [...RAW, ...KNOWN]);
  put(join(root, "dist"), [...RAW, "assets/old.js"]);
  return root;
}

/** Builds it, and gives what was in `dist` at each step; it breaks off at the step `end`. */
async function seen(root: string, end: string | null = null): Promise<readonly (readonly string[])[]> {
  const steps: (readonly string[])[] = [];
  const at = (step: string) => () => {
    steps.push(below(join(root, "dist")));
    if (step === end) throw new Error("interrupted");
  };
  const watch: Plugin = {
    name: "watch",
    transform: at("transform"),
    renderStart: at("renderStart"),
    generateBundle: at("generateBundle"),
    writeBundle: at("writeBundle"),
    closeBundle: at("closeBundle"),
  };
  const settings = { configFile: false, root, logLevel: "silent" } as const;
  await build({ ...settings, plugins: [ownRecords(), watch] }).catch((thrown: unknown) => {
    if (end === null) throw thrown;
  });
  return [...steps, below(join(root, "dist"))];
}

describe("the built page", () => {
  it("has what may be published, and at no moment of its build anything else", async () => {
    const root = page();
    const steps = await seen(root);
    expect(steps.length).toBeGreaterThan(4);
    for (const files of steps)
      expect(files.filter((path) => RAW.includes(path) || path === "assets/old.js")).toEqual([]);
    const last = steps.at(-1);
    expect(last).toEqual(
      expect.arrayContaining([...KNOWN, "index.html", ...below(FIXTURES).map((path) => `areas/${path}`)]),
    );
    expect(last?.filter((path) => !path.startsWith("assets/")).length).toBe(KNOWN.length + below(FIXTURES).length + 1);
  });

  it.each(["transform", "renderStart", "generateBundle", "writeBundle"])(
    "has nothing of it, nor of the build before, where the build ends at %s",
    async (end) => {
      for (const files of await seen(page(), end)) expect(files.filter((path) => RAW.includes(path))).toEqual([]);
    },
  );

  it("is shown on this machine with all that lies in public", async () => {
    const root = page();
    await seen(root);
    const server = await preview({
      configFile: false,
      root,
      appType: "mpa",
      logLevel: "silent",
      plugins: [ownRecords()],
      preview: { port: 0 },
    });
    onTestFinished(() => server.close());
    const [address] = server.resolvedUrls?.local ?? [];
    const answer = async (path: string): Promise<readonly [number, string]> => {
      const response = await fetch(`${address}${path}`);
      return [response.status, await response.text()];
    };
    for (const path of ["extract.csv", "areas/own/datapackage.json", "records/2025.csv", "robots.txt"])
      expect(await answer(path), path).toEqual([200, "raw"]);
    expect((await answer(""))[1]).toContain("<script");
    expect((await answer("nothing.csv"))[0]).toBe(404);
  });
});

describe("files beside the areas", () => {
  const parts = fc.constantFrom(
    "a",
    "areas",
    "Areas",
    "logo.png",
    "extract.csv",
    "robots.txt",
    ".well-known",
    "x.json",
    "schema",
  );
  const paths = fc.uniqueArray(
    fc.array(parts, { minLength: 1, maxLength: 3 }).map((names) => names.join("/")),
    { minLength: 1 },
  );

  it("are either published or named, by themselves or by a folder of which nothing is published", () => {
    fc.assert(
      fc.property(paths, (given) => {
        const files = given.filter(
          (one) =>
            !given.some((other) => other !== one && (other.startsWith(`${one}/`) || one.startsWith(`${other}/`))),
        );
        const [sources, dist] = [folder(files), folder()];
        const left = publishFiles(sources, dist, new Set()).map(({ path }) => path);
        const published = below(dist);
        const rest = below(sources).filter((path) => !path.startsWith("areas/") && !published.includes(path));
        for (const path of rest) expect(left.filter((one) => `${path}/`.startsWith(`${one}/`))).toHaveLength(1);
        for (const one of left) expect([...published].filter((path) => `${path}/`.startsWith(`${one}/`))).toEqual([]);
        for (const path of published)
          expect(path).toMatch(
            /(?:^|\/)logo\.png$|^robots\.txt$|^\.well-known\/(?:[\w-]+\/)*(?:[\w-]+|x\.json|robots\.txt)$/,
          );
        expect(published.some((path) => /^areas\//i.test(path))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("that are named for it are published, but for what is in a folder of areas", () => {
    const [sources, dist] = [
      folder(["tiles/1/a.pbf", "plan.pdf", "Areas/a.csv", "areas/a.csv", "tiles-2/a.pbf"]),
      folder(),
    ];
    const left = publishFiles(sources, dist, new Set(), "public/tiles/, ./plan.pdf,Areas,areas,gone,");
    expect(below(dist)).toEqual(["plan.pdf", "tiles/1/a.pbf"]);
    expect(left.map(({ path }) => path)).toEqual(["Areas", "tiles-2", "gone"]);
    expect(left.map(({ why }) => why)).toEqual([
      expect.stringContaining("small letters"),
      expect.stringContaining(`build with ${WITH_FILES}=<path>`),
      expect.stringContaining("is not there"),
    ]);
  });

  it("never take the place of what the build makes, and a link that leads nowhere or in a circle ends no build", () => {
    const [sources, dist] = [folder(["icon-192.png", "a/logo.png"]), folder()];
    symlinkSync(join(sources, "gone"), join(sources, "gone.png"));
    symlinkSync(join(sources, "circle.png"), join(sources, "circle.png"));
    expect(publishFiles(sources, dist, new Set(["icon-192.png"])).map(({ path }) => path)).toEqual([
      "circle.png",
      "gone.png",
      "icon-192.png",
    ]);
    expect(below(dist)).toEqual(["a/logo.png"]);
  });
});
