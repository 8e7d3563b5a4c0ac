// `check`: every fault of an area package, or that there is none.

import { dirname, join } from "node:path";
import { countedThings } from "../../core/area/counted-things.ts";
import { coverageLines } from "../../core/build/coverage-table.ts";
import { checkBeside } from "../../core/package/check-beside.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { wardsIn } from "../../core/package/unlike-copies.ts";
import { checkFolder } from "../package/check-folder.ts";
import { checkBesideListed } from "../package/copies-together.ts";
import { listPackage, slugOfFolder } from "../package/list-package.ts";
import { apartFrom, readBesides } from "../package/public-copy.ts";
import { asFlag, asText, command, usage } from "./command.ts";

export const CHECK = command({
  help: "",
  example: "check <folder>",
  options: {
    folder: {
      kind: "word",
      value: "<folder>",
      required: true,
      read: asText,
      help: "names every fault of a package, by file and line",
    },
    beside: {
      kind: "many",
      value: "<folder>",
      required: false,
      read: asText,
      help: "of a public copy: others that are out already, with which it must not tell more together",
    },
    list: {
      kind: "flag",
      value: "",
      required: false,
      read: asFlag,
      help: "lists a package without a fault in index.json beside it, so that the page opens it: one that was saved on the page, or comes from elsewhere",
    },
  },
  async run({ folder, beside, list }, terminal) {
    const slug = list ? slugOfFolder(folder) : null;
    const checked = await checkFolder(folder, terminal);
    const apart: string[] = [];
    if (beside.length > 0 && checked.faults.count === 0) {
      const threshold = checked.descriptor?.descriptor.wardscope.disclosure?.threshold;
      if (threshold === undefined) throw usage(`--beside is of public copies: ${folder} is none.`);
      const [own, ...others] = await readBesides([folder, ...beside], threshold);
      checkBeside(checked, own!, others);
      apart.push(...apartFrom({ ...own!, wards: wardsIn(own!) }, others));
    }
    if (slug !== null) await checkBesideListed(checked, folder);
    terminal.out.write(`${[...checkReport(checked, folder), ...apart, ...coverageOf(checked)].join("\n")}\n`);
    if (checked.faults.count > 0 || checked.descriptor === null) return 1;
    if (slug !== null) {
      await listPackage(folder, checked.descriptor.descriptor, terminal.signal);
      terminal.out.write(`It is listed in ${join(dirname(folder), "index.json")}: open it with ?area=${slug}.\n`);
    }
    return 0;
  },
});

/** What each force sent, of a sound package. */
function coverageOf({ faults, descriptor, categories }: PackageCheck): readonly string[] {
  if (faults.count > 0 || descriptor === null) return [];
  const { wardscope } = descriptor.descriptor;
  if (wardscope.disclosure) return [];
  const lines = coverageLines(wardscope, categories, true, countedThings(wardscope.inputs ?? []));
  return ["", ...(lines.length > 0 ? lines : ["  It does not say what each force sent: build it again to know."])];
}
