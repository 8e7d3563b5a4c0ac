// Packages of own records do not get into the built page.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import { OWN_DATA_LICENCE } from "../src/core/area/own-data-licence.ts";
import { leaveOutOwn, ownPackages, ownRecords } from "../tools/own-records.ts";

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

it("own records are taken out, and what does not say what it is; open data and public copies stay", () => {
  const folder = built({
    open: { licenses: [OPEN], wardscope: {} },
    own: { licenses: [OPEN, OWN_DATA_LICENCE], wardscope: { formatVersion: 99 } },
    copy: { licenses: [OWN_DATA_LICENCE], wardscope: { disclosure: { threshold: 5 } } },
    broken: "{",
    marked: `\ufeff${JSON.stringify({ licenses: [OPEN, OWN_DATA_LICENCE], wardscope: {} })}`,
    nested: { licenses: [OPEN], wardscope: {} },
  });
  mkdirSync(join(folder, "areas/nested/sub"));
  mkdirSync(join(folder, "areas/bare"));
  expect(leaveOutOwn(folder).toSorted()).toEqual(["bare", "broken", "marked", "nested", "own"]);
  expect(existsSync(join(folder, "areas/own"))).toBe(false);
  const { areas } = JSON.parse(readFileSync(join(folder, "areas/index.json"), "utf8"));
  expect(areas.map(({ slug }: { slug: string }) => slug)).toEqual(["open", "copy"]);
  expect(ownPackages(join(folder, "areas"))).toEqual([]);
  expect(leaveOutOwn(folder)).toEqual([]);
});

it("a page without areas is left as it is", () => {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(leaveOutOwn(folder)).toEqual([]);
});

it("where the page is served on this machine, areas are there that are linked, or came since it was built", async () => {
  const folder = built({
    open: { licenses: [OPEN], wardscope: {} },
    own: { licenses: [OWN_DATA_LICENCE], wardscope: {} },
  });
  const elsewhere = built({ linked: { licenses: [OPEN], wardscope: {} } });
  symlinkSync(join(elsewhere, "areas/linked"), join(folder, "areas/linked"));
  symlinkSync(join(elsewhere, "gone"), join(folder, "areas/gone"));
  expect(ownPackages(join(folder, "areas"))).toEqual(["own"]);
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
