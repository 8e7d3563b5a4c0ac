// What the build keeps of React: whatever the page, and what React's files call of one another.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { KEPT, reactParts } from "../tools/react-parts.ts";

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
const fromHere = createRequire(import.meta.url);
const fromDom = createRequire(fromHere.resolve("react-dom"));
const FILES: Readonly<Record<string, string>> = {
  react: join(dirname(fromHere.resolve("react")), "cjs/react.production.js"),
  "react-dom": join(dirname(fromHere.resolve("react-dom")), "cjs/react-dom.production.js"),
  "react-dom-client": join(dirname(fromHere.resolve("react-dom")), "cjs/react-dom-client.production.js"),
  scheduler: join(dirname(fromDom.resolve("scheduler")), "cjs/scheduler.production.js"),
};
const library = (name: string): string => readFileSync(FILES[name]!, "utf8");
const kept = (name: string): string => reactParts(library(name), FILES[name]!)!;
const exported = (code: string): string[] => [...code.matchAll(/^exports\.(\w+) =/gm)].map(([, name]) => name!).sort();

/** Names that the sources import from a module as values. */
function imported(module: string): ReadonlySet<string> {
  const names = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(SOURCE, path), "utf8");
      const found = [...text.matchAll(/^import (?!type)([^;]*?) from "([^"]+)";/gm)];
      return found.filter(([, , from]) => from === module).flatMap(([, what]) => what!.match(/[\w ]+/g)!);
    });
  return new Set(names.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type ")));
}

it.each(Object.keys(KEPT))("of %s only what is called is kept", (name) => {
  expect(exported(kept(name))).toEqual([...KEPT[name]!].sort());
  expect(exported(library(name)).length).toBeGreaterThan(KEPT[name]!.length);
  expect(() => new Function("exports", "require", kept(name))).not.toThrow();
});

it("keeps what the sources import", () => {
  expect(imported("react").size).toBeGreaterThan(10);
  for (const name of imported("react")) expect(KEPT["react"]).toContain(name);
  for (const name of imported("react-dom")) expect(KEPT["react-dom"]).toContain(name);
  for (const name of imported("react-dom/client")) expect(KEPT["react-dom-client"]).toContain(name);
});

it("keeps what other libraries call", () => {
  const store = readFileSync(join(dirname(fromHere.resolve("zustand")), "esm/react.mjs"), "utf8");
  const client = kept("react-dom-client");
  const calls = (code: string, of: string): string[] =>
    [...code.matchAll(of === "React" ? /\bReact\.(\w+)/g : /\bScheduler\.(unstable_\w+)/g)].map(([, name]) => name!);
  for (const name of [...calls(store, "React"), ...calls(client, "React")]) expect(KEPT["react"]).toContain(name);
  const asked = calls(client, "Scheduler").filter((name) => exported(library("scheduler")).includes(name));
  for (const name of asked) expect(KEPT["scheduler"]).toContain(name);
});

it("is made of no other library than this one", () => {
  expect(() => reactParts(library("react").replace("exports.useMemo =", "exports.memoOf ="), FILES["react"]!)).toThrow(
    "useMemo",
  );
  expect(reactParts("", "/src/main.tsx")).toBeNull();
});
