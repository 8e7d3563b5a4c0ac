// Packages of own records among the areas: a built page is put on a host, and they are not to be published. `npm start` shows them on this machine.
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { isOwnData } from "../src/core/area/is-own-data.ts";

const AREAS = "areas";
const LIST = "index.json";
/** Set to 1, for a host that only those can reach who may see these records. */
const WITH_OWN = "WARDSCOPE_WITH_OWN_RECORDS";

/** Names of the folders that may hold own records: all but packages that say that they are open data, or a public copy, with no folder in them. */
export function ownPackages(areas: string): readonly string[] {
  if (!existsSync(areas)) return [];
  return readdirSync(areas)
    .filter((name) => statSync(join(areas, name), { throwIfNoEntry: false })?.isDirectory())
    .filter((name) => !mayBePublished(join(areas, name)));
}

function mayBePublished(folder: string): boolean {
  try {
    const { licenses, wardscope } = JSON.parse(
      readFileSync(join(folder, "datapackage.json"), "utf8").replace(/^\uFEFF/, ""),
    );
    const holdsFolder = readdirSync(folder).some((name) => statSync(join(folder, name)).isDirectory());
    return !holdsFolder && (!isOwnData({ licenses }) || wardscope?.disclosure !== undefined);
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

/** Without the first "/"; "" of an address that is none. */
function pathIn(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
  } catch {
    return "";
  }
}

/** The built page is without them; where it is served on this machine, all areas are there, also those built or linked since. */
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
            `${AREAS}/${name} holds own records, or does not say what it holds, and is left out of the built page; npm start shows it on this machine. ` +
              `For a host that only those can reach who may see them, build with ${WITH_OWN}=1; for others, publish a public copy.`,
          );
      },
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(`/${AREAS}`, (request, response, next) => {
        const file = join(sources, pathIn(request.url ?? "/"));
        if (!file.startsWith(join(sources, sep)) || !statSync(file, { throwIfNoEntry: false })?.isFile()) next();
        else {
          response.setHeader("Content-Type", /json$/.test(file) ? "application/json" : "text/csv");
          createReadStream(file).pipe(response);
        }
      });
    },
  };
}
