// `check`: every fault of an area package, or that there is none.
import { checkReport } from "../../core/package/package-check.ts";
import { checkFolder } from "../package/check-folder.ts";
import { coverageLines } from "../package/coverage-table.ts";
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
    const checked = await checkFolder(folder, terminal.signal);
    const coverage = checked.faults.count > 0 ? [] : coverageLines(checked.descriptor?.descriptor.wardscope ?? {});
    const lines = [...checkReport(checked, folder), ...(coverage.length === 0 ? [] : ["", ...coverage])];
    terminal.out.write(`${lines.join("\n")}\n`);
    return checked.faults.count === 0 ? 0 : 1;
  },
});
