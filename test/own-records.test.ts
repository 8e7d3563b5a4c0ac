// Neither own records nor what lies beside the files of an area get into the built page.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { OWN_DATA_LICENCE } from "../src/core/area/own-data-licence.ts";
import { ownRecords, publishAreas } from "../tools/own-records.ts";
import { ALL_COUNTED, goldenInputs } from "./cli/golden.ts";

const OPEN = { name: "OGL-UK-3.0" };

function built(packages: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, descriptor] of Object.entries(packages)) {
    mkdirSync(join(folder, "areas", name), { recursive: true });
    const text = typeof descriptor === "string" ? descriptor : JSON.stringify(descriptor);
    writeFileSync(join(folder, "areas", name, "datapackage.json"), text);
    writeFileSync(join(folder, "areas", name, "hours.csv"), "x\n");
  }
  const areas = Object.keys(packages).map((slug) => ({ slug, name: slug }));
  writeFileSync(join(folder, "areas/index.json"), JSON.stringify({ areas }));
  return folder;
}

type Descriptor = ReturnType<typeof JSON.parse>;

/** A built page with an area of open data and a public copy, each sound, and more of the first under other names. */
async function builtPage(more: Readonly<Record<string, (descriptor: Descriptor) => unknown>> = {}) {
  const place = goldenInputs();
  expect((await place.build(...ALL_COUNTED)).code).toBe(0);
  expect(
    (await place.build(...ALL_COUNTED, "2025-01", "--public", "--out", join(place.folder, "areas/copy"))).code,
  ).toBe(0);
  const open = JSON.parse(place.read("areas/testford/datapackage.json"));
  const index = JSON.parse(place.read("areas/index.json"));
  for (const [name, change] of Object.entries(more)) {
    cpSync(join(place.folder, "areas/testford"), join(place.folder, "areas", name), { recursive: true });
    place.write(`areas/${name}/datapackage.json`, textOf(change(structuredClone(open))));
    index.areas.push({ slug: name, name });
  }
  place.write("areas/index.json", JSON.stringify(index));
  const filesIn = (folder: string) =>
    readdirSync(join(place.folder, folder), { recursive: true, encoding: "utf8" }).sort();
  /** What is left out, within the folder of areas, of a page that has nothing of before. */
  const publish = async (withOwn = false) => {
    place.remove("dist");
    const left = await publishAreas(place.folder, join(place.folder, "dist"), withOwn);
    return left.map(({ path, why }) => ({ path: path.replace(/^areas\//, ""), why }));
  };
  return {
    ...{ place, publish },
    namesLeftOut: async (withOwn = false) => (await publish(withOwn)).map(({ path }) => path),
    /** All in the folder of areas, and of that what was published. */
    given: () => filesIn("areas"),
    published: () => filesIn("dist/areas"),
    listed: () => JSON.parse(place.read("dist/areas/index.json")).areas.map(({ slug }: Descriptor) => slug),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

it("open data and a public copy are published as they are, with the list of areas", async () => {
  const { place, given, published, publish } = await builtPage();
  expect(await publish()).toEqual([]);
  expect(published()).toEqual(given());
  for (const file of ["copy/withheld.csv", "testford/places.csv", "testford/datapackage.json", "index.json"])
    expect(place.read(`dist/areas/${file}`), file).toBe(place.read(`areas/${file}`));
});

/** Descriptors of packages of own records, or of nothing that is known. */
const UNPUBLISHED: Readonly<Record<string, (descriptor: Descriptor) => unknown>> = {
  licence: (one) => ({ ...one, licenses: [...one.licenses, OWN_DATA_LICENCE] }),
  marked: (one) => `\ufeff${JSON.stringify({ ...one, licenses: [OWN_DATA_LICENCE] })}`,
  counting: (one) => ({ ...one, wardscope: { ...one.wardscope, counting: "a".repeat(64) } }),
  "odd-counting": (one) => ({ ...one, wardscope: { ...one.wardscope, counting: 1 } }),
  points: (one) => ({ ...one, wardscope: { ...one.wardscope, points: "exact" } }),
  hours: (one) => ({ ...one, wardscope: { ...one.wardscope, hours: [] } }),
  // All marks and the licence taken out, but not what it says of where it comes from.
  sources: (one) => ({ ...one, sources: one.sources.slice(1) }),
  unsourced: (one) => ({ ...one, sources: [] }),
  "not-open": (one) => ({
    ...one,
    sources: [...one.sources, { title: "Own extract, Testshire Police, not open data" }],
  }),
};
const UNKNOWN: typeof UNPUBLISHED = {
  broken: () => "{",
  unlicensed: (one) => ({ ...one, licenses: [] }),
  version: (one) => ({ ...one, wardscope: { ...one.wardscope, formatVersion: 99 } }),
  null: (one) => ({ ...one, licenses: [OWN_DATA_LICENCE], wardscope: { ...one.wardscope, disclosure: null } }),
  said: (one) => ({ ...one, wardscope: { ...one.wardscope, disclosure: DISCLOSURE } }),
  "said-well": (one) => ({ ...one, wardscope: { ...one.wardscope, formatVersion: 3, disclosure: DISCLOSURE } }),
};
const DISCLOSURE = { threshold: 5, spread: {}, unrecorded: {} };

it("own records are left out, whatever their licence, and what does not say what it is, or only says that it is a public copy", async () => {
  const { place, published, listed, publish } = await builtPage({ ...UNPUBLISHED, ...UNKNOWN });
  mkdirSync(join(place.folder, "areas/bare"));
  const left = await publish();
  const names = left.map(({ path }) => path).filter((path) => !path.includes("/"));
  expect(names).toEqual(["bare", ...Object.keys(UNPUBLISHED), ...Object.keys(UNKNOWN)].sort());
  expect(left.find(({ path }) => path === "said-well")?.why).toContain("check public/areas/said-well names why");
  expect(published().filter((path) => !/^(?:copy|testford)\b/.test(path))).toEqual(["index.json"]);
  expect(listed()).toEqual(["copy", "testford"]);
});

it("for a host of those who may see them own records are published, but neither what says nothing of itself nor what is not sound", async () => {
  const { place, listed, namesLeftOut } = await builtPage({ ...UNPUBLISHED, ...UNKNOWN });
  const unsound: string[] = [];
  for (const name of Object.keys(UNPUBLISHED)) if ((await place.check(`areas/${name}`)).code !== 0) unsound.push(name);
  expect(unsound.length).toBeLessThan(Object.keys(UNPUBLISHED).length);
  place.write("areas/counting/extract.csv", "raw");
  const names = await namesLeftOut(true);
  expect(names.filter((path) => !path.includes("/"))).toEqual([...Object.keys(UNKNOWN), ...unsound].sort());
  expect(names).toContain("counting/extract.csv");
  const own = Object.keys(UNPUBLISHED).filter((name) => !unsound.includes(name));
  expect(listed()).toEqual(["copy", "testford", ...own]);
});

it("of files only those are published that a package lists, and of a public copy none that it may not have", async () => {
  const { place, published, namesLeftOut, given } = await builtPage();
  const files = given();
  const stray = fc.constantFrom(
    ...[
      "crimes-2025.csv",
      "own-x.zip",
      "index.json.bak",
      "Index.json",
      "datapackage.json",
      ".wardscope-building/a.csv",
    ],
    ...["copy/crimes.csv", "copy/places.csv", "copy/hours.csv", "copy/notes.csv", "copy/sub/a.csv", "copy/Counts.csv"],
    ...["testford/extract.csv", "testford/hours.csv", "testford/sub/deep/a.csv", "testford/datapackage.json~"],
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(stray, { minLength: 1 }), async (strays) => {
      for (const path of strays) place.write(`areas/${path}`, "raw");
      const outer = (path: string): string => /^(?:\.w|(?:copy|testford)\/)[^/]*/.exec(path)?.[0] ?? path;
      try {
        expect((await namesLeftOut()).toSorted()).toEqual([...new Set(strays.map(outer))].sort());
        expect(published()).toEqual(files);
      } finally {
        for (const path of strays) place.remove(`areas/${outer(path)}`);
      }
    }),
    { numRuns: 20 },
  );
});

it("a public copy that lists what it may not have is left out whole", async () => {
  const { place, published, namesLeftOut } = await builtPage();
  const copy = JSON.parse(place.read("areas/copy/datapackage.json"));
  const resource = { ...copy.resources[0], path: "places.csv", name: "places" };
  place.write("areas/copy/places.csv", place.read("areas/testford/places.csv"));
  place.write("areas/copy/datapackage.json", JSON.stringify({ ...copy, resources: [...copy.resources, resource] }));
  expect(await namesLeftOut()).toEqual(["copy/places.csv", "copy"]);
  expect(published().some((path) => path.startsWith("copy"))).toBe(false);
});

it("a package with any fault that the check finds is left out whole, and so is one that was taken apart by hand", async () => {
  const { place, published, publish, listed } = await builtPage({ other: (one) => ({ ...one, name: "another" }) });
  const [counts, text] = ["areas/testford/counts.csv", place.read("areas/testford/counts.csv")];
  const fault = fc.oneof(
    fc.nat(text.length - 2).map((at) => () => place.write(counts, text.slice(0, at))),
    fc.nat(text.length).map((at) => () => place.write(counts, `${text.slice(0, at)}1${text.slice(at)}`)),
    fc.constant(() => place.remove(counts)),
  );
  await fc.assert(
    fc.asyncProperty(fault, async (make) => {
      make();
      const left = await publish();
      place.write(counts, text);
      expect(left.map(({ path }) => path)).toEqual(["testford"]);
      expect(left[0]?.why).toContain("is not sound: npm run data -- check public/areas/testford names why");
      expect(published().some((path) => path.startsWith("testford"))).toBe(false);
      expect(listed()).toEqual(["copy", "other"]);
    }),
    { numRuns: 20 },
  );
});

it("a list that names areas which are not there is published without them, and a list that is none is left out", async () => {
  const { place, published, publish, listed } = await builtPage();
  const index = JSON.parse(place.read("areas/index.json"));
  place.write(
    "areas/index.json",
    JSON.stringify({ ...index, areas: [...index.areas, { slug: "gone", name: "Gone" }] }),
  );
  expect(await publish()).toEqual([
    { path: "index.json", why: "lists areas that are not there: gone. They are left out of the list" },
  ]);
  expect(listed()).toEqual(["copy", "testford"]);
  for (const odd of ["{", "[]", '{"areas":[1]}', "ward,offences\n"]) {
    place.write("areas/index.json", odd);
    expect((await publish()).map(({ path }) => path)).toEqual(["index.json"]);
    expect(published()).not.toContain("index.json");
  }
});

it("areas that are linked are published, and links that lead nowhere are named", async () => {
  const { place, published, namesLeftOut } = await builtPage();
  cpSync(join(place.folder, "areas/testford"), join(place.folder, "elsewhere"), { recursive: true });
  symlinkSync(join(place.folder, "elsewhere"), join(place.folder, "areas/linked"));
  symlinkSync(join(place.folder, "gone"), join(place.folder, "areas/gone"));
  expect(await namesLeftOut()).toEqual(["gone"]);
  expect(published()).toContain("linked/counts.csv");
});

it("without areas nothing is published", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await publishAreas(folder, join(folder, "dist"))).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

it("where the page is served on this machine, areas are there that are linked, or came since it was built", async () => {
  const folder = built({
    open: { licenses: [OPEN], wardscope: {} },
    own: { licenses: [OWN_DATA_LICENCE], wardscope: {} },
  });
  const elsewhere = built({ linked: { licenses: [OPEN], wardscope: {} } });
  symlinkSync(join(elsewhere, "areas/linked"), join(folder, "areas/linked"));
  symlinkSync(join(elsewhere, "gone"), join(folder, "areas/gone"));
  const { configResolved, configurePreviewServer } = ownRecords() as unknown as Hooks;
  configResolved({ root: folder, publicDir: folder, build: { outDir: "dist" } });
  const status = await new Promise<(path: string) => Promise<string>>((resolve) => {
    const use = (_: string, handle: Handle): void =>
      resolve(
        (url) =>
          new Promise((done) => {
            const head = (): void => undefined;
            const response = Object.assign(new PassThrough(), { setHeader: head });
            response.on("data", (bytes) => done(String(bytes)));
            handle({ url }, response, () => done("next"));
          }),
      );
    configurePreviewServer({ middlewares: { use } });
  });
  for (const name of ["open", "own", "linked"]) expect(await status(`/${name}/hours.csv?v=1`)).toBe("x\n");
  expect(await status("/index.json")).toContain("open");
  for (const path of ["/gone/hours.csv", "/open", "/../areas-2/a.csv", "/%2e%2e/secret"])
    expect(await status(path)).toBe("next");
});

type Handle = (request: { readonly url: string }, response: unknown, next: () => void) => void;
interface Hooks {
  configResolved(config: unknown): void;
  configurePreviewServer(server: { readonly middlewares: { use(path: string, handle: Handle): void } }): void;
}
