// The service worker of the built page, `sw.js` beside index.html: made after the page, with the list of its files in it.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const SOURCE = fileURLToPath(new URL("../src/data/offline-worker.ts", import.meta.url));
/** Letters of which no name of a place in Great Britain is made: a page without a network does without them. */
const OTHER_LETTERS = /-(?:cyrillic|greek|vietnamese)/;

/** What of a build is kept on a device: all that has the hash of its content in its name, and that a page could ask for. */
export function keptFiles(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith("assets/") && !OTHER_LETTERS.test(name)).sort();
}

export function serviceWorker(): Plugin {
  let folder = "";
  let base = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      base = root;
      folder = resolve(root, outDir);
    },
    async writeBundle(_, bundle) {
      const entry = Object.values(bundle).find((part) => part.type === "chunk" && part.isEntry);
      if (entry === undefined) throw new Error("The build has no script that index.html starts.");
      const files = [...new Set([entry.fileName, ...keptFiles(Object.keys(bundle))])];
      await build({
        configFile: false,
        root: base,
        publicDir: false,
        logLevel: "warn",
        define: { BUILD: JSON.stringify({ entry: entry.fileName, files }) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          rolldownOptions: { input: SOURCE, output: { format: "iife", entryFileNames: "sw.js" } },
        },
      });
    },
  };
}
