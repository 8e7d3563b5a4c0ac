// `check`: every fault of an area package, or that there is none.

import { coverageLines } from "../../core/build/coverage-table.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { checkFolder } from "../package/check-folder.ts";
import { asText, command } from "./command.ts";

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
  },
  async run({ folder }, terminal) {
    const checked = await checkFolder(folder, terminal);
    terminal.out.write(`${[...checkReport(checked, folder), ...coverageOf(checked)].join("\n")}\n`);
    return checked.faults.count === 0 ? 0 : 1;
  },
});

/** What each force sent, of a sound package. */
function coverageOf({ faults, descriptor }: PackageCheck): readonly string[] {
  if (faults.count > 0 || descriptor === null) return [];
  const { wardscope } = descriptor.descriptor;
  if (wardscope.disclosure) return [];
  const lines = coverageLines(wardscope);
  return ["", ...(lines.length > 0 ? lines : ["  It does not say what each force sent: build it again to know."])];
}
