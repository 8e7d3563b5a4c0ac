// What of `public` beside the areas gets into the built page: files of which it is known what they are for. A table, an archive or
// any other file of data may be an extract that somebody put there.
import { copyFileSync, mkdirSync, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the areas in `public`, of which more has to be known (`own-records.ts`). */
export const AREAS = "areas";
/** Files or folders of `public`, separated by commas, that whoever builds the page publishes beside those that are known. */
export const WITH_FILES = "WARDSCOPE_WITH_FILES";

/** Paths in `public`, with slashes. */
const KNOWN: readonly RegExp[] = [
  // Of the page.
  /^(?:compare\.csv|embed\.js|wardscope\.json|schema\/area-package\.json)$/,
  // Of hosts, and of those who look for the page there.
  /^(?:CNAME|_headers|_redirects|_routes\.json|\.nojekyll|\.htaccess|web\.config|staticwebapp\.config\.json)$/,
  /^(?:404\.html|(?:robots|humans|security)\.txt|sitemap[\w-]*\.xml|google[\da-f]+\.html|BingSiteAuth\.xml)$/,
  /^\.well-known\/(?:[\w-]+\/)*[\w-]+(?:\.(?:txt|json))?$/,
  // Pictures and typefaces.
  /\.(?:svg|png|jpe?g|gif|webp|avif|ico|woff2?)$/i,
];
const UNKNOWN = `is none of the files that a page or its host is known to need, and is left out of the built page; to publish it, build with ${WITH_FILES}=<path>`;
const NOT_AREAS = `is not the folder "${AREAS}", which is written with small letters, and is left out of the built page`;
const MADE = "has the name of a file that the build makes, and is left out of the built page";
const NOT_THERE = `is named by ${WITH_FILES}, and is not there`;

/** What a built page does not get, and why, as the end of a sentence. */
export interface LeftOut {
  /** Within `public`, with slashes. */
  readonly path: string;
  readonly why: string;
}

/**
 * Copies the files of `public` that are known, and those that `also` names or that lie below what it names. Gives what is left out: of
 * a folder with nothing that is copied, the folder. `made` are the paths of what the build has in `dist` already.
 */
export function publishFiles(sources: string, dist: string, made: ReadonlySet<string>, also = ""): readonly LeftOut[] {
  const named = also.split(",").flatMap((one) => one.trim().replace(/^(?:\.\/)?(?:public\/)?|\/+$/g, "") || []);
  const isKnown = (path: string): boolean =>
    KNOWN.some((one) => one.test(path)) || named.some((one) => `${path}/`.startsWith(`${one}/`));
  const whyNot = (path: string): string | null => {
    if (`${path}/`.toLowerCase().startsWith(`${AREAS}/`)) return NOT_AREAS;
    if (!isKnown(path) || !statOf(join(sources, path))?.isFile()) return UNKNOWN;
    return made.has(path) ? MADE : null;
  };
  const found = pathsBelow(sources, "").map((path) => ({ path, why: whyNot(path) }));
  const copied = found.flatMap(({ path, why }) => (why === null ? [path] : []));
  for (const path of copied) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    copyFileSync(join(sources, path), join(dist, path));
  }
  const left = found.flatMap(({ path, why }) => (why === null ? [] : [[namedBy(path, copied), why] as const]));
  const missing = named.filter((one) => statOf(join(sources, one)) === undefined);
  return [...new Map([...left, ...missing.map((path) => [path, NOT_THERE] as const)])].map(([path, why]) => ({
    path,
    why,
  }));
}

/** What a path leads to, links followed; undefined where it leads nowhere. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** All that is no folder, at whatever depth, but for the areas. */
function pathsBelow(sources: string, folder: string): readonly string[] {
  return readdirSync(join(sources, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}${name}`;
      if (!statOf(join(sources, path))?.isDirectory()) return [path];
      return path === AREAS ? [] : pathsBelow(sources, `${path}/`);
    });
}

/** The outermost folder of a path in which nothing is copied; the path where there is none. */
function namedBy(path: string, copied: readonly string[]): string {
  const parts = path.split("/");
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return folders.find((folder) => !copied.some((one) => one.startsWith(`${folder}/`))) ?? path;
}
