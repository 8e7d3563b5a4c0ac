// The container: what its recipe says, and where there is an nginx on this machine, what its server answers.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../src/core/area/site-config.ts";
import { nginxHeaders, pageHeaders } from "../tools/content-policy.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SETTINGS = readConfig(JSON.parse(textOf("public/wardscope.json")));
const CONFIGURATION = textOf("docker/nginx.conf");
const PAGE = "/usr/share/nginx/html";
const HEADERS = "/etc/nginx/wardscope-headers.conf";

describe("the container", () => {
  const instructions = textOf("Dockerfile")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const of = (name: string) =>
    instructions.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));

  it("is made of images of one version, the first that of the project's Node", () => {
    const images = of("FROM").map((image) => image.split(" ")[0]);
    expect(images).toEqual([
      `node:${textOf(".nvmrc").trim()}-bookworm-slim`,
      expect.stringMatching(/^nginxinc\/nginx-unprivileged:\d+\.\d+\.\d+-alpine$/),
    ]);
  });

  it("builds as the project does, and serves what was built and nothing else", () => {
    const { scripts } = JSON.parse(textOf("package.json"));
    expect(of("RUN")).toEqual(["npm ci", "npm run build && npm run policy -- dist --nginx wardscope-headers.conf"]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["build", "policy"]));
    expect(of("COPY").slice(2)).toEqual([
      "docker/nginx.conf /etc/nginx/conf.d/default.conf",
      `--from=build /wardscope/wardscope-headers.conf ${HEADERS}`,
      `--from=build /wardscope/dist ${PAGE}`,
    ]);
    expect(CONFIGURATION).toContain(`root ${PAGE};`);
    expect(CONFIGURATION).toContain(`include ${HEADERS};`);
  });

  it("runs as a user without rights, has its areas as a volume, and is asked for its health where it listens", () => {
    const last = instructions.findLastIndex((line) => line.startsWith("FROM "));
    expect(instructions.slice(last).filter((line) => line.startsWith("USER "))).toEqual(["USER 101"]);
    expect(of("VOLUME")).toEqual([`["${PAGE}/areas"]`]);
    expect(of("EXPOSE")).toEqual(["8080"]);
    expect(CONFIGURATION).toContain("listen 8080;");
    // What is mounted is served: of the areas what was built, and not the folder in which own records may lie.
    const mounted = [...textOf("docs/hosting.md").matchAll(/-v "?([^\s:"]+):([^\s:"]+)/g)].map(([, from, to]) => [
      from,
      to,
    ]);
    expect(mounted).toEqual([["/srv/wardscope/areas", `${PAGE}/areas`]]);
    expect(textOf("docs/hosting.md")).toContain("rsync -a --delete dist/areas/ /srv/wardscope/areas/\n");
    expect(of("HEALTHCHECK")[0]).toContain('"http://127.0.0.1:8080/areas/index.json"');
  });

  it("gets no history, credentials, tests or packages of this machine", () => {
    const ignored = textOf(".dockerignore").split("\n");
    expect(ignored).toEqual(
      expect.arrayContaining([".git", "node_modules", "dist", "test", ".env*", "**/.wardscope-*"]),
    );
    expect(ignored.filter((line) => /^(?:!|src|public|tools|geo|package|index|vite|tsconfig)/.test(line))).toEqual([]);
  });

  it("sends the headers of the policy, which no location takes back", () => {
    const lines = nginxHeaders(SETTINGS).trimEnd().split("\n");
    expect(lines).toEqual(
      Object.entries(pageHeaders(SETTINGS)).map(([name, value]) => `add_header ${name} "${value}" always;`),
    );
    for (const line of lines) expect(textOf("docs/hosting.md")).toContain(line);
    const locations = CONFIGURATION.match(/^ {2}location [\s\S]*?^ {2}\}/gm) ?? [];
    expect(locations.length).toBeGreaterThan(3);
    expect(locations.filter((location) => location.includes("add_header"))).toEqual([]);
    expect(() => nginxHeaders({ ...SETTINGS, streetHosts: ['https://x.org"; evil'] })).toThrow();
  });
});

/** An nginx of this machine; the variable names one that is not on the path. */
const NGINX = process.env["WARDSCOPE_NGINX"] ?? "nginx";
const hasNginx = spawnSync(NGINX, ["-v"]).status === 0;
if (!hasNginx)
  console.info(
    "Skipped: what the server of the container answers. There is no nginx here; WARDSCOPE_NGINX can name one.",
  );

describe.runIf(hasNginx)("the server of the container", () => {
  let [room, base] = ["", ""];
  let server: ReturnType<typeof spawn> | null = null;

  beforeAll(async () => {
    room = mkdtempSync(join(tmpdir(), "wardscope-nginx-"));
    chmodSync(room, 0o755);
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(room, name)), { recursive: true });
      writeFileSync(join(room, name), text);
    };
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const long = "a,b\n".repeat(1000);
    for (const [name, text] of Object.entries({
      ...{ "index.html": "<!doctype html>", "sw.js": "1", "manifest.webmanifest": "{}", "assets/main-a1.js": "1" },
      ...{ "areas/index.json": "{}", "areas/x/counts.csv": long, "areas/x/wards.geojson": "{}" },
      "areas/x/.wardscope-building/new/counts.csv": "secret",
    }))
      write(`page/${name}`, text);
    write("headers.conf", nginxHeaders(SETTINGS));
    const site = CONFIGURATION.replace("listen 8080;", `listen 127.0.0.1:${port};`)
      .replace(PAGE, join(room, "page"))
      .replace(HEADERS, join(room, "headers.conf"));
    write("site.conf", site);
    write("mime.types", "types { text/html html; application/javascript js; application/json json; }");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${room}/${name};`,
    );
    write(
      "nginx.conf",
      `daemon off; pid ${room}/pid; error_log ${room}/error.log; events {}\nhttp { access_log off; ${temporary.join(" ")} include mime.types; default_type application/octet-stream; include site.conf; }\n`,
    );
    server = spawn(NGINX, ["-p", room, "-c", join(room, "nginx.conf")], { stdio: "ignore" });
    for (let attempt = 0; attempt < 100; attempt++) {
      if (
        await fetch(base).then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(readFileSync(join(room, "error.log"), "utf8"));
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server?.once("exit", resolve) ?? resolve(null));
    server?.kill("SIGTERM");
    if (server !== null) await ended;
    rmSync(room, { recursive: true, force: true });
  });

  it.each(["/", "/areas/x/counts.csv", "/areas/x/wards.geojson", "/nothing", "/manifest.webmanifest"])(
    "sends every header of the policy with %s",
    async (path) => {
      const { headers } = await fetch(base + path);
      for (const [name, value] of Object.entries(pageHeaders(SETTINGS))) expect(headers.get(name), name).toBe(value);
      expect(headers.get("server")).toBe("nginx");
    },
  );

  it.each([
    ["/", "text/html", "no-cache"],
    ["/sw.js", "application/javascript", "no-cache"],
    ["/manifest.webmanifest", "application/manifest+json", "no-cache"],
    ["/assets/main-a1.js", "application/javascript", "public, max-age=31536000, immutable"],
    ["/areas/index.json", "application/json", "no-cache"],
    ["/areas/x/counts.csv", "text/csv", "no-cache"],
    ["/areas/x/counts.csv?v=0a1b", "text/csv", "public, max-age=31536000, immutable"],
    ["/areas/x/wards.geojson?v=0a1b", "application/geo+json", "public, max-age=31536000, immutable"],
  ])("serves %s as %s, to be kept: %s", async (path, type, cache) => {
    const { status, headers } = await fetch(base + path);
    expect([status, headers.get("content-type")?.split(";")[0], headers.get("cache-control")]).toEqual([
      200,
      type,
      cache,
    ]);
  });

  it("keeps no answer that there is nothing, shows no folder, and nothing of a build that goes on", async () => {
    const { status, headers } = await fetch(`${base}/assets/gone-b2.js`);
    expect([status, headers.get("cache-control")]).toEqual([404, null]);
    for (const path of ["/assets/", "/areas/x/.wardscope-building/new/counts.csv", "/..%2fsite.conf"])
      expect((await fetch(base + path)).status, path).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${base}/index.html`, { method: "PUT", body: "x" })).status).toBe(405);
  });

  it("packs what is long", async () => {
    const { headers } = await fetch(`${base}/areas/x/counts.csv`, { headers: { "accept-encoding": "gzip" } });
    expect(headers.get("content-encoding")).toBe("gzip");
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
