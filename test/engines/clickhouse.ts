// Two ClickHouse servers of this machine, each with half of the rows, and one table over both.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { PLACES_SQL } from "./duckdb.ts";
import { columnName, STREET_COLUMNS } from "./made-streets.ts";

/** What ClickHouse needs around sql/places.sql, which it runs as it is: the form of the answer. */
export const FORM = "FORMAT CSVWithNames";

/** Milliseconds until a server must answer. */
const PATIENCE = 30_000;
const HOST = "127.0.0.1";

export interface Shard {
  readonly http: string;
  readonly tcp: number;
}

export interface Cluster {
  readonly shards: readonly Shard[];
  readonly version: string;
  /** Ends both servers. */
  stop(): Promise<void>;
}

/** The path of the server's program, or its name; null where it is not installed. */
export function findClickHouse(): string | null {
  const given = process.env["WARDSCOPE_CLICKHOUSE"];
  const places = given ? [given] : ["clickhouse-server", "/usr/sbin/clickhouse-server"];
  return places.find((path) => spawnSync(path, ["--help"], { stdio: "ignore" }).error === undefined) ?? null;
}

/** Starts two servers, each on ports and in a folder of its own, that know each other as the two shards of `both`. */
export async function startCluster(program: string, folder: string): Promise<Cluster> {
  const ports = await freePorts(4);
  const shards = [0, 1].map((index) => ({ http: `http://${HOST}:${ports[index]}`, tcp: ports[2 + index]! }));
  const servers: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(end));
  };
  try {
    for (const [index, shard] of shards.entries())
      servers.push(startServer(program, join(folder, `shard-${index}`), shard, shards));
    const versions = await Promise.all(shards.map((shard, index) => answering(shard, servers[index]!)));
    return { shards, version: versions[0]!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Puts the lines of each half into a shard, and gives the groups of both as CSV, asked of the first. */
export async function groupOnShards(
  { shards }: Cluster,
  halves: readonly Iterable<string>[],
): Promise<ReadableStream<Uint8Array>> {
  const columns = STREET_COLUMNS.map((name) => `${columnName(name)} String`).join(", ");
  for (const [index, { http }] of shards.entries()) {
    await ask(http, "DROP TABLE IF EXISTS street");
    await ask(http, "DROP TABLE IF EXISTS street_here");
    await ask(http, `CREATE TABLE street_here (${columns}) ENGINE = Log`);
    await ask(http, "CREATE TABLE street AS street_here ENGINE = Distributed(both, default, street_here)");
    await ask(http, "INSERT INTO street_here FORMAT CSV", halves[index]!);
  }
  return (await answer(shards[0]!.http, `${PLACES_SQL}${FORM}`)).body!;
}

/** Gives the text of an answer, without its last line end. Throws with the server's own words. */
export async function ask(http: string, query: string, lines?: Iterable<string>): Promise<string> {
  return (await (await answer(http, query, lines)).text()).trimEnd();
}

async function answer(http: string, query: string, lines?: Iterable<string>): Promise<Response> {
  const url = lines === undefined ? http : `${http}/?query=${encodeURIComponent(query)}`;
  const body = lines === undefined ? query : Readable.toWeb(Readable.from(lines).map((line) => Buffer.from(line)));
  const response = await fetch(url, { method: "POST", body, duplex: "half" } as RequestInit);
  if (!response.ok)
    throw new Error(`ClickHouse refuses ${query.slice(0, 60)}…: ${(await response.text()).slice(0, 300)}`);
  return response;
}

function startServer(program: string, folder: string, own: Shard, shards: readonly Shard[]): ChildProcess {
  mkdirSync(join(folder, "data"), { recursive: true });
  const config = join(folder, "config.xml");
  writeFileSync(config, configOf(folder, own, shards));
  writeFileSync(join(folder, "users.xml"), USERS);
  const server = spawn(program, [`--config-file=${config}`], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const said = createWriteStream(join(folder, "said.log"));
  for (const stream of [server.stdout, server.stderr]) stream.pipe(said, { end: false });
  server.on("error", () => undefined);
  return server;
}

async function answering({ http }: Shard, server: ChildProcess): Promise<string> {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await sleep(100)) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error("a server ended before it answered");
    const version = await ask(http, "SELECT version()").catch(() => null);
    if (version !== null) return version;
  }
  throw new Error(`a server did not answer within ${PATIENCE / 1000} seconds`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(late);
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function configOf(folder: string, { http, tcp }: Shard, shards: readonly Shard[]): string {
  const replicas = shards.map(
    (shard) => `<shard><replica><host>${HOST}</host><port>${shard.tcp}</port></replica></shard>`,
  );
  return `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/errors.log</errorlog></logger>
  <http_port>${new URL(http).port}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <listen_host>${HOST}</listen_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers><both>${replicas.join("")}</both></remote_servers>
</yandex>
`;
}

const USERS = `<?xml version="1.0"?>
<yandex>
  <profiles><default><max_memory_usage>2000000000</max_memory_usage></default></profiles>
  <users>
    <default>
      <password></password>
      <networks><ip>${HOST}</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
  <quotas><default></default></quotas>
</yandex>
`;
