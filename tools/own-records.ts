// What of the areas gets into the built page, which is put on a host: the files that packages list, and neither own records nor what
// lies beside them. `npm start` shows all of it on this machine.
import {
  createReadStream,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { checkFolder } from "../src/cli/package/check-folder.ts";
import { toldTogether } from "../src/cli/package/copies-together.ts";
import { DESCRIPTOR_FILE } from "../src/core/area/area-package.ts";
import { isOwnData } from "../src/core/area/is-own-data.ts";
import { PUBLIC_FILES } from "../src/core/disclosure/public-files.ts";
import { readDescriptor } from "../src/core/package/read-descriptor.ts";

const AREAS = "areas";
const LIST = "index.json";
/** Set to 1, for a host that only those can reach who may see these records. */
const WITH_OWN = "WARDSCOPE_WITH_OWN_RECORDS";
const NOBODY = { write: () => undefined };
const QUIET = { out: NOBODY, error: NOBODY, signal: new AbortController().signal, now: () => new Date() };

/** What a built page does not get, and why, as the end of a sentence. */
export interface LeftOut {
  /** Within the folder of areas. */
  readonly path: string;
  readonly why: string;
}

const BESIDE = "is none of the files of an area, and is left out of the built page";
const OWN = `holds own records, or does not say what it holds, and is left out of the built page; npm start shows it on this machine. For a host that only those can reach who may see them, build with ${WITH_OWN}=1; for others, publish a public copy`;
const UNSAFE = `says that it is a public copy, and is not one that can be published: npm run data -- check public/${AREAS}/<folder> names why. It is left out of the built page`;

/**
 * Takes out of a built page whatever is no file of an area that may be published, and out of its list the areas that are gone. What
 * stays is named by a package: the files that its descriptor lists, and of a public copy, which is checked, none but those it may have.
 */
export async function leaveOut(dist: string, withOwn = false): Promise<readonly LeftOut[]> {
  const areas = join(dist, AREAS);
  if (!existsSync(areas)) return [];
  const left: LeftOut[] = [];
  const take = (path: string, why: string): void => {
    rmSync(join(areas, path), { recursive: true, force: true });
    left.push({ path, why });
  };
  const gone = new Set<string>();
  for (const name of readdirSync(areas).sort()) {
    const folder = join(areas, name);
    if (!lstatSync(folder).isDirectory()) {
      if (name !== LIST || !lstatSync(folder).isFile()) take(name, BESIDE);
      continue;
    }
    const said = saidBy(folder);
    const why = said === null || (said.kind === "own" && !withOwn) ? OWN : await keepListed(areas, name, said, take);
    if (why === null) continue;
    take(name, why);
    gone.add(name);
  }
  for (const [name, why] of await toldTogether(areas, QUIET)) {
    take(name, why);
    gone.add(name);
  }
  forget(join(areas, LIST), gone);
  return left;
}

/** What a package is by its descriptor, and the names of the files that it can be published with. */
interface Said {
  readonly kind: "open" | "copy" | "own";
  readonly files: ReadonlySet<string>;
}

/** Null of a folder that holds no package which the page opens, or one that says nothing of its licence. */
function saidBy(folder: string): Said | null {
  try {
    const text = readFileSync(join(folder, DESCRIPTOR_FILE), "utf8").replace(/^\uFEFF/, "");
    const given = JSON.parse(text);
    const { descriptor } = readDescriptor(given);
    const listed = [DESCRIPTOR_FILE, ...descriptor.resources.map(({ path }) => path)];
    if (descriptor.wardscope.disclosure !== undefined)
      return { kind: "copy", files: new Set(listed.filter((path) => PUBLIC_FILES.has(path))) };
    if (descriptor.licenses.length === 0) return null;
    // As it stands there: a mark that is odd is none of open data either.
    const isOwn = isOwnData({ ...descriptor, wardscope: given.wardscope });
    return { kind: isOwn ? "own" : "open", files: new Set(listed) };
  } catch {
    return null;
  }
}

/** Leaves the folder with its files alone; gives why it cannot be published all the same, or null. */
async function keepListed(
  areas: string,
  name: string,
  { kind, files }: Said,
  take: (path: string, why: string) => void,
): Promise<string | null> {
  for (const file of readdirSync(join(areas, name)).sort())
    if (!files.has(file) || !lstatSync(join(areas, name, file)).isFile()) take(`${name}/${file}`, BESIDE);
  if (kind !== "copy") return null;
  const { faults } = await checkFolder(join(areas, name), QUIET);
  return faults.count === 0 ? null : UNSAFE.replace("<folder>", name);
}

function forget(list: string, gone: ReadonlySet<string>): void {
  if (gone.size === 0 || !existsSync(list)) return;
  const index = JSON.parse(readFileSync(list, "utf8"));
  const kept = index.areas.filter(({ slug }: { readonly slug: string }) => !gone.has(slug));
  writeFileSync(list, `${JSON.stringify({ ...index, areas: kept }, null, 2)}\n`);
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
      async handler() {
        for (const { path, why } of await leaveOut(dist, process.env[WITH_OWN] === "1"))
          this.warn(`${AREAS}/${path} ${why}.`);
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
