// Packages of own records among the areas: a built page is put on a host, and they are not to be published. `npm start` shows them on this machine.
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { isOwnData } from "../src/core/area/is-own-data.ts";

const AREAS = "areas";
const LIST = "index.json";
/** Set to 1, for a host that only those can reach who may see these records. */
const WITH_OWN = "WARDSCOPE_WITH_OWN_RECORDS";

/** Names of the folders whose package holds own records and is no public copy, whatever else of it is broken. */
export function ownPackages(areas: string): readonly string[] {
  if (!existsSync(areas)) return [];
  return readdirSync(areas, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && isOwnPackage(join(areas, entry.name, "datapackage.json")) ? [entry.name] : [],
  );
}

function isOwnPackage(descriptor: string): boolean {
  try {
    const { licenses, wardscope } = JSON.parse(readFileSync(descriptor, "utf8"));
    return isOwnData({ licenses }) && wardscope?.disclosure === undefined;
  } catch {
    return false;
  }
}

/** Takes them out of the built page, and out of its list of areas; gives their names. */
export function leaveOutOwn(dist: string): readonly string[] {
  const areas = join(dist, AREAS);
  const own = ownPackages(areas);
  for (const name of own) rmSync(join(areas, name), { recursive: true });
  const list = join(areas, LIST);
  if (own.length > 0 && existsSync(list)) {
    const index = JSON.parse(readFileSync(list, "utf8"));
    const kept = index.areas.filter(({ slug }: { readonly slug: string }) => !own.includes(slug));
    writeFileSync(list, `${JSON.stringify({ ...index, areas: kept }, null, 2)}\n`);
  }
  return own;
}

/** The built page is without them; where it is served on this machine, they are there. */
export function ownRecords(): Plugin {
  let [dist, sources] = ["", ""];
  return {
    name: "own-records",
    configResolved: ({ root, publicDir, build: { outDir } }) => {
      dist = resolve(root, outDir);
      sources = join(publicDir, AREAS);
    },
    writeBundle: {
      order: "pre",
      handler() {
        if (process.env[WITH_OWN] === "1") return;
        for (const name of leaveOutOwn(dist))
          this.warn(
            `${AREAS}/${name} holds own records and is left out of the built page; npm start shows it on this machine. ` +
              `For a host that only those can reach who may see them, build with ${WITH_OWN}=1; for others, publish a public copy.`,
          );
      },
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(`/${AREAS}`, (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
        const [folder = ""] = path.split("/");
        const isTheirs = path === LIST || ownPackages(sources).includes(folder);
        const file = join(sources, path);
        if (!isTheirs || !file.startsWith(sources) || !statSync(file, { throwIfNoEntry: false })?.isFile()) next();
        else {
          response.setHeader("Content-Type", /json$/.test(path) ? "application/json" : "text/csv");
          createReadStream(file).pipe(response);
        }
      });
    },
  };
}
