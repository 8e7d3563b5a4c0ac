// A server on this machine that answers as the ONS map server and Nomis do, also in what they get wrong.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { SourceSettings } from "../../../src/cli/sources/source-form.ts";
import { readSourceSettings } from "../../../src/cli/sources/source-settings.ts";

/** A ward or a small area with all that a layer says of it. */
export interface FakeRecord {
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly geometry?: unknown;
}

export interface FakeLayer {
  readonly records: readonly FakeRecord[];
  /** Fields beside those of the records. */
  readonly fields?: readonly string[];
  readonly maxRecordCount?: number;
  /** Records of one answer, where they are fewer than it says of itself. */
  readonly gives?: number;
}

export interface FakeTable {
  /** Rows by what stands in `geography`, such as "E07000001TYPE182". */
  readonly rows: Readonly<Record<string, readonly (readonly [code: string, value: string, status?: string])[]>>;
  readonly date: string;
}

export interface FakeSources {
  readonly settings: SourceSettings;
  /** Base of both. */
  readonly address: string;
  /** Layers by the name of their service. */
  readonly layers: Map<string, FakeLayer>;
  /** Tables of Nomis by dataset. */
  readonly tables: Map<string, FakeTable>;
  /** Paths with their questions, in the order in which they came. */
  readonly asked: string[];
  /** Answers in the place of what would be answered, or leaves it (undefined). */
  instead: ((url: URL, response: ServerResponse) => boolean | undefined) | null;
  /** Rows of Nomis in one answer. */
  limit: number;
}

export async function fakeSources(): Promise<FakeSources> {
  const layers = new Map<string, FakeLayer>();
  const tables = new Map<string, FakeTable>();
  const asked: string[] = [];
  const server = createServer((request, response) => answer(fake, request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    const end = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await end;
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = withBases(await readSourceSettings(null), address);
  const fake: FakeSources = { settings, address, layers, tables, asked, instead: null, limit: 25_000 };
  return fake;
}

/** The settings with the fake in the place of the hosts. */
function withBases(settings: SourceSettings, address: string): SourceSettings {
  const { boundaries, residents } = settings;
  const at = (text: string, base: string, path: string): string => text.replace(base, `${address}/${path}`);
  const { services, layer, query } = boundaries;
  return {
    ...settings,
    proxy: { address: "", except: "*" },
    boundaries: {
      ...boundaries,
      base: `${address}/arcgis`,
      services: at(services, boundaries.base, "arcgis"),
      layer: at(layer, boundaries.base, "arcgis"),
      query: at(query, boundaries.base, "arcgis"),
    },
    residents: { ...residents, base: `${address}/nomis`, data: at(residents.data, residents.base, "nomis") },
  };
}

function answer(fake: FakeSources, { url = "" }: IncomingMessage, response: ServerResponse): void {
  const at = new URL(url, fake.address);
  fake.asked.push(decodeURIComponent(url.replaceAll("+", " ")));
  if (fake.instead?.(at, response)) return;
  const json = (value: unknown): unknown => response.end(JSON.stringify(value));
  if (at.pathname === "/arcgis")
    return void json({
      currentVersion: 11.2,
      services: [...fake.layers.keys()].flatMap((name) => [
        { name, type: "FeatureServer", url: `${fake.address}/arcgis/${name}/FeatureServer` },
        { name, type: "MapServer" },
      ]),
    });
  const [, service = "", query = ""] = /^\/arcgis\/([^/]+)\/FeatureServer\/0(\/query)?$/.exec(at.pathname) ?? [];
  const layer = fake.layers.get(decodeURIComponent(service));
  if (layer !== undefined) return void json(query === "" ? described(service, layer) : found(layer, at.searchParams));
  const table = fake.tables.get(/^\/nomis\/(\w+)\.data\.csv$/.exec(at.pathname)?.[1] ?? "");
  if (table !== undefined) return void response.end(nomisText(table, at.searchParams, fake.limit));
  json({ error: { code: 400, message: "Invalid URL", details: [] } });
}

function described(service: string, { records, fields = [], maxRecordCount = 2000 }: FakeLayer) {
  const names = [...new Set([...records.flatMap(({ attributes }) => Object.keys(attributes)), ...fields])];
  return {
    ...{ id: 0, name: `layer of ${service}`, type: "Feature Layer", maxRecordCount },
    fields: [
      { name: "FID", type: "esriFieldTypeOID" },
      ...names.map((name) => ({ name, type: "esriFieldTypeString" })),
    ],
  };
}

/** Records of the question, cut at the limit, with the flag where each form has it. */
function found({ records, maxRecordCount = 2000, gives = maxRecordCount }: FakeLayer, query: URLSearchParams): unknown {
  const wheres = [...(query.get("where") ?? "").matchAll(/(\w+)='([^']*)'/g)];
  const unknown = wheres.find(([, field = ""]) => !records.some(({ attributes }) => field in attributes));
  if (unknown !== undefined && records.length > 0)
    return {
      error: {
        code: 400,
        message: "Cannot perform query. Invalid query parameters.",
        details: [`'Invalid field: ${unknown[1]}' parameter is invalid`],
      },
    };
  const all = records.filter(({ attributes }) => wheres.some(([, field = "", value]) => attributes[field] === value));
  if (query.get("returnCountOnly") === "true") return { count: all.length };
  const from = Number(query.get("resultOffset"));
  const most = Math.min(gives, Number(query.get("resultRecordCount")));
  const page = all.slice(from, from + most);
  const isCut = from + page.length < all.length;
  const fields = (query.get("outFields") ?? "").split(",");
  const own = ({ attributes }: FakeRecord) => Object.fromEntries(fields.map((name) => [name, attributes[name]]));
  if (query.get("f") === "geojson")
    return {
      type: "FeatureCollection",
      ...(isCut && { properties: { exceededTransferLimit: true } }),
      features: page.map((record, index) => ({
        ...{ type: "Feature", id: from + index + 1, geometry: record.geometry },
        properties: own(record),
      })),
    };
  return {
    ...{ objectIdFieldName: "FID", ...(isCut && { exceededTransferLimit: true }) },
    features: page.map((record) => ({ attributes: own(record) })),
  };
}

function nomisText({ rows, date }: FakeTable, query: URLSearchParams, limit: number): string {
  const all = rows[query.get("geography") ?? ""];
  if (all === undefined) return "";
  const from = Number(query.get("RecordOffset") ?? 0);
  const cells: Readonly<Record<string, (row: readonly [code: string, value: string, status?: string]) => string>> = {
    date_name: () => `"${date}"`,
    geography_code: ([code]) => `"${code}"`,
    geography_name: ([code]) => `"Ward ${code} (Testford)"`,
    obs_value: ([, value]) => value,
    obs_status: ([, , status = "A"]) => `"${status}"`,
    record_count: () => String(all.length),
  };
  const columns = (query.get("select") ?? "").split(",");
  const lines = all.slice(from, from + limit).map((row) => columns.map((name) => cells[name]?.(row) ?? "").join());
  return `${[columns.map((name) => `"${name.toUpperCase()}"`).join(), ...lines].join("\n")}\n`;
}
