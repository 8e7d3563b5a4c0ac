// A static host for tests: answers `fetch` from a table of files, in the order that a test decides.
import { createHash } from "node:crypto";
import { vi } from "vitest";
import { formatMonth } from "../src/core/basics/months.ts";
import { type Plan, partsOf } from "./area.ts";

/** Text of a file; or a status; or null for no answer at all; or what becomes one of them later. */
export type Answer = string | number | null;

export interface Host {
  /** Files by path, without the query. A path that is not there is a 404. */
  readonly files: Map<string, Answer | Promise<Answer>>;
  /** Addresses asked for, in order. */
  readonly asked: string[];
}

/** Puts a host in the place of the network until `vi.unstubAllGlobals()`. */
export function startHost(files: Readonly<Record<string, Answer | Promise<Answer>>>, online = true): Host {
  const host: Host = { files: new Map(Object.entries(files)), asked: [] };
  vi.stubGlobal("navigator", { onLine: online });
  vi.stubGlobal("fetch", (address: string, { signal }: RequestInit = {}) => {
    host.asked.push(address);
    const found = host.files.get(address.replace(/\?.*$/, ""));
    const answer = Promise.resolve(found === undefined ? 404 : found);
    const aborted = new Promise<never>((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
    return Promise.race([answer.then(respond), aborted]);
  });
  return host;
}

/** The files of an area package, with a list of areas that holds it. */
export function packageFiles(
  slug: string,
  plan: Partial<Plan> = {},
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const { descriptor, counts, taxonomy, boundaries, population } = partsOf(plan);
  const tables: Readonly<Record<string, string>> = {
    "counts.csv": lines(
      "ward_code,month,category,count",
      counts.map(({ ward, month, category, count }) => [ward, formatMonth(month), category, count]),
    ),
    "taxonomy.csv": lines(
      "category,label,group,is_crime,order,definition",
      taxonomy.map((row) => [row.category, row.label, row.group, row.isCrime, row.order, row.definition]),
    ),
    "population.csv": lines(
      "ward_code,year,population",
      population.map(({ ward, year, population: residents }) => [ward, year, residents]),
    ),
    "wards.geojson": JSON.stringify(boundaries),
    ...more,
  };
  const resources = Object.keys(tables).map((path) => ({ name: path, path, hash: hashOf(tables[path]!) }));
  const whole = { ...descriptor, title: slug, resources };
  const files = Object.entries(tables).map(([path, text]) => [`areas/${slug}/${path}`, text]);
  return {
    "areas/index.json": JSON.stringify({ areas: [{ slug, name: slug, code: "E07000000" }] }),
    [`areas/${slug}/datapackage.json`]: JSON.stringify(whole),
    ...Object.fromEntries(files),
  };
}

/** As a descriptor lists it. */
export function hashOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** An answer that a test gives when it wants to. */
export function later(): { readonly promise: Promise<Answer>; readonly give: (answer: Answer) => void } {
  let give: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

function respond(answer: Answer): Response {
  if (answer === null) throw new TypeError("fetch failed");
  return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer);
}

function lines(header: string, rows: readonly (readonly (string | number | boolean)[])[]): string {
  return [header, ...rows.map((row) => row.join(","))].map((line) => `${line}\n`).join("");
}
