// What gets into the built page, which is put on a host: of `public` the files that are known, and of the areas the files that sound
// packages list, without own records. Nothing else is ever in `dist`. `npm start` shows all of it on this machine.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import type { Connect, Plugin } from "vite";
import { checkFolder } from "../src/cli/package/check-folder.ts";
import { toldTogether } from "../src/cli/package/copies-together.ts";
import { DESCRIPTOR_FILE } from "../src/core/area/area-package.ts";
import { isOpenData } from "../src/core/area/is-open-data.ts";
import { AppFailure } from "../src/core/basics/failure.ts";
import { isRecord } from "../src/core/basics/json-record.ts";
import { PUBLIC_FILES } from "../src/core/disclosure/public-files.ts";
import type { PackageCheck } from "../src/core/package/package-check.ts";
import { readDescriptor } from "../src/core/package/read-descriptor.ts";
import { AREAS, type LeftOut, publishFiles, statOf, WITH_FILES } from "./host-files.ts";

const LIST = "index.json";
/** Set to 1, for a host that only those can reach who may see these records. */
const WITH_OWN = "WARDSCOPE_WITH_OWN_RECORDS";
const NOBODY = { write: () => undefined };
const QUIET = { out: NOBODY, error: NOBODY, signal: new AbortController().signal, now: () => new Date() };

const OUT = "is left out of the built page";
const BESIDE = `is none of the files of an area, and ${OUT}`;
const OWN = `holds own records, or does not say that it holds open data, and ${OUT}; npm start shows it on this machine. For a host that only those can reach who may see them, build with ${WITH_OWN}=1; for others, publish a public copy`;
const UNSAFE = "says that it is a public copy, and is not one that can be published";
const UNSOUND = "is not sound";
const NAMES_WHY = `npm run data -- check public/${AREAS}/<folder> names why. It ${OUT}`;
const NO_LIST = `is no list of areas, and ${OUT}`;
const NOT_THERE = "lists areas that are not there: <names>. They are left out of the list";

/** A package that can be published, with size and hash of each of its files as they were checked. */
interface Sound {
  readonly name: string;
  readonly files: PackageCheck["found"];
}

/**
 * Copies of the areas whatever may be published, once all are checked, and their list at last: of each sound package the files that its
 * descriptor lists, of a public copy none but those it may have, and own records only where `withOwn`. Gives what is left out.
 * Throws where a file is another than the one that was checked, which is not copied then.
 */
export async function publishAreas(sources: string, dist: string, withOwn = false): Promise<readonly LeftOut[]> {
  const areas = join(sources, AREAS);
  // By its very name, also where the disk would find others.
  if (!readdirSync(sources).includes(AREAS) || !statOf(areas)?.isDirectory()) return [];
  const left: LeftOut[] = [];
  const leave = (path: string, why: string): void => {
    left.push({ path: `${AREAS}/${path}`, why });
  };
  const sound: Sound[] = [];
  for (const name of readdirSync(areas).sort()) {
    const stat = statOf(join(areas, name));
    if (name === LIST && stat?.isFile()) continue;
    if (!stat?.isDirectory()) leave(name, BESIDE);
    else {
      const said = saidBy(join(areas, name));
      const files =
        said === null || (said.kind === "own" && !withOwn) ? OWN : await soundFiles(areas, name, said, leave);
      if (typeof files === "string") leave(name, files);
      else sound.push({ name, files });
    }
  }
  const folders = sound.map(({ name }) => join(areas, name));
  const together = await toldTogether(folders, QUIET);
  for (const [name, why] of together) leave(name, why);
  const safe = sound.filter(({ name }) => !together.has(name));
  for (const one of safe) copyChecked(areas, join(dist, AREAS), one);
  copyList(areas, join(dist, AREAS), { sound: safe, left, leave });
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
    const isOpen = isOpenData({ ...descriptor, wardscope: given.wardscope });
    return { kind: isOpen ? "open" : "own", files: new Set(listed) };
  } catch {
    return null;
  }
}

/** The files of a sound package, as they were checked; of another why it cannot be published. What lies beside them is left out. */
async function soundFiles(
  areas: string,
  name: string,
  { kind, files }: Said,
  leave: (path: string, why: string) => void,
): Promise<PackageCheck["found"] | string> {
  const folder = join(areas, name);
  for (const file of readdirSync(folder).sort())
    if (!files.has(file) || !statOf(join(folder, file))?.isFile()) leave(`${name}/${file}`, BESIDE);
  const why = `${kind === "copy" ? UNSAFE : UNSOUND}: ${NAMES_WHY.replace("<folder>", name)}`;
  try {
    const { faults, found } = await checkFolder(folder, QUIET, null, files);
    return faults.count === 0 ? found : why;
  } catch (thrown) {
    if (thrown instanceof AppFailure) return why;
    throw thrown;
  }
}

function copyChecked(areas: string, published: string, { name, files }: Sound): void {
  mkdirSync(join(published, name), { recursive: true });
  for (const [file, { bytes, sha256 }] of files) {
    const content = readFileSync(join(areas, name, file));
    if (content.length !== bytes || createHash("sha256").update(content).digest("hex") !== sha256)
      throw new Error(`${AREAS}/${name}/${file} changed while the page was built: build it again.`);
    writeFileSync(join(published, name, file), content);
  }
}

interface Outcome {
  readonly sound: readonly Sound[];
  readonly left: readonly LeftOut[];
  readonly leave: (path: string, why: string) => void;
}

/** The list as it is, but for areas that are not in the built page. */
function copyList(areas: string, published: string, { sound, left, leave }: Outcome): void {
  const path = join(areas, LIST);
  if (!existsSync(path)) return;
  const text = readFileSync(path, "utf8");
  const list = listIn(text);
  if (list === null) {
    leave(LIST, NO_LIST);
    return;
  }
  const names = new Set(sound.map(({ name }) => name));
  const gone = list.areas.map(({ slug }) => slug).filter((slug) => !names.has(slug));
  const strange = gone.filter((slug) => left.every((one) => one.path !== `${AREAS}/${slug}`));
  if (strange.length > 0) leave(LIST, NOT_THERE.replace("<names>", strange.join(", ")));
  const kept = { ...list, areas: list.areas.filter(({ slug }) => names.has(slug)) };
  mkdirSync(published, { recursive: true });
  writeFileSync(join(published, LIST), gone.length === 0 ? text : `${JSON.stringify(kept, null, 2)}\n`);
}

function listIn(text: string): { readonly areas: readonly { readonly slug: string }[] } | null {
  try {
    const list = JSON.parse(text.replace(/^\uFEFF/, ""));
    return Array.isArray(list.areas) && list.areas.every((one: unknown) => isRecord(one)) ? list : null;
  } catch {
    return null;
  }
}

/** Without the first "/"; "" of an address that is none. */
function pathIn(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
  } catch {
    return "";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".geojson": "application/geo+json",
  ".html": "text/html",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Answers with the files of a folder; what is no file there is for the next to answer. */
function serving(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = join(folder, pathIn(request.url ?? "/"));
    if (!file.startsWith(join(folder, sep)) || !statOf(file)?.isFile()) return next();
    const type = TYPES[extname(file)];
    if (type !== undefined) response.setHeader("Content-Type", type);
    createReadStream(file).pipe(response);
  };
}

/** The built page has what may be published and nothing else; where it is served on this machine, all of `public` is there. */
export function ownRecords(): Plugin {
  let [dist, sources] = ["", ""];
  let [isWritten, isEmptied] = [false, false];
  return {
    name: "own-records",
    config: () => ({ build: { copyPublicDir: false } }),
    configResolved: ({ command, root, publicDir, build: { outDir, emptyOutDir, write } }) => {
      dist = resolve(root, outDir);
      sources = publicDir;
      isWritten = command === "build" && write;
      // As Vite does it, which begins with it only when the page is there.
      isEmptied = emptyOutDir ?? dist.startsWith(join(root, sep));
    },
    // Of the build before nothing is left, also where this one is interrupted or fails.
    buildStart() {
      if (!isWritten || !existsSync(dist)) return;
      for (const name of isEmptied ? readdirSync(dist) : [AREAS])
        if (name !== ".git") rmSync(join(dist, name), { recursive: true, force: true });
    },
    writeBundle: {
      order: "pre",
      async handler(_, bundle) {
        const files = publishFiles(sources, dist, new Set(Object.keys(bundle)), process.env[WITH_FILES]);
        for (const { path, why } of [...files, ...(await publishAreas(sources, dist, process.env[WITH_OWN] === "1"))])
          this.warn(`${path} ${why}.`);
      },
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(`/${AREAS}`, serving(join(sources, AREAS)));
      return () => {
        middlewares.use(serving(sources));
      };
    },
  };
}
