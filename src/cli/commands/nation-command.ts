// `nation`: its options, and what is left out of them.
import { availableParallelism } from "node:os";
import { buildNation } from "../nation/build-nation.ts";
import { possibleNow } from "../terminal.ts";
import { POLICE, requirePossible } from "./build-command.ts";
import { asFlag, asMonth, asText, asYear, command, usage } from "./command.ts";
import { requireOrder } from "./question.ts";

const MOST_WORKERS = 64;

export const NATION = command({
  help: "builds every district of England and Wales that the files hold, in one pass",
  example:
    "nation --police <folder or .zip>... --wards <folder or geojson>... --population <folder or csv>\n" +
    "      --out public/areas",
  options: {
    police: POLICE,
    wards: {
      kind: "many",
      value: "<folder or geojson>",
      required: true,
      read: asText,
      help: "ward boundaries in WGS 84 that say in which district each lies",
    },
    population: {
      kind: "one",
      value: "<folder or csv>",
      required: true,
      read: asText,
      help: "residents by ward, in a file or in several of a folder",
    },
    out: {
      kind: "one",
      value: "<folder>",
      required: true,
      read: asText,
      help: "the folder of the areas: a package in each folder, named after its district, and their list in index.json",
    },
    "population-year": {
      kind: "one",
      value: "<year>",
      required: false,
      read: asYear,
      help: "year of the population (default: found in each file or its name)",
    },
    similar: {
      kind: "one",
      value: "<csv>",
      required: false,
      read: asText,
      help: "the list of ONS of the districts most alike each other",
    },
    from: {
      kind: "one",
      value: "<YYYY-MM>",
      required: false,
      read: asMonth,
      help: "first month (default: the first of each district's force)",
    },
    to: {
      kind: "one",
      value: "<YYYY-MM>",
      required: false,
      read: asMonth,
      help: "last month (default: the last of each district's force)",
    },
    "all-forces": {
      kind: "flag",
      value: "",
      required: false,
      read: asFlag,
      help: "counts every force in every district, as build does of the same files, and not those alone that work in or beside it",
    },
    workers: {
      kind: "one",
      value: "<number>",
      required: false,
      read: asWorkers,
      help: "threads that read and build (default: one for each processor); fewer need less memory",
    },
  },
  async run(values, terminal) {
    const { police, wards, population, similar, from, to, out } = values;
    const possible = possibleNow(terminal);
    requireOrder(from, to);
    requirePossible({ from, to }, possible);
    const workers = values.workers ?? availableParallelism();
    const [populationYear, allForces] = [values["population-year"], values["all-forces"]];
    const options = { police, wards, population, populationYear, similar, allForces, from, to, possible, out };
    return (await buildNation(options, workers, terminal)) ? 0 : 1;
  },
});

function asWorkers(text: string): number {
  const number = Number(text);
  if (/^\d{1,2}$/.test(text) && number >= 1 && number <= MOST_WORKERS) return number;
  throw usage(`--workers "${text}" is not a whole number from 1 to ${MOST_WORKERS}.`);
}
