// `npm run test:office`: opens the documents that the page gives out in LibreOffice, and reads their numbers back.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { MACHINE } from "../e2e/chromium.ts";
import { CASES } from "./cases.ts";
import { findOffice } from "./find-office.ts";
import type { OfficeFile } from "./office-case.ts";

/** Where the files, their pages as PDF and the pages as pictures are left to be looked at; without it they are removed. */
const KEEP = process.env["WARDSCOPE_OFFICE_KEEP"];
/** Milliseconds that one file may take. */
const PATIENCE = 120_000;

const office = findOffice(MACHINE);
if (office === null) {
  console.log("No LibreOffice was found: install it, or set WARDSCOPE_OFFICE to the path of soffice.");
  process.exit(1);
}
const wanted = process.argv.slice(2);
const folder = KEEP ?? mkdtempSync(join(tmpdir(), "wardscope-office-"));
mkdirSync(folder, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), "wardscope-office-profile-"));
let failed = 0;
let passed = 0;
try {
  for (const { name, make } of CASES) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    for (const file of await make()) {
      const faults = faultsOf(office.path, file);
      console.log(`${faults.length === 0 ? "ok" : "FAILED"}  ${name}: ${file.name}`);
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length === 0) passed += 1;
      else failed += 1;
    }
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
  if (KEEP === undefined) rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed (${office.path}, found by ${office.from})`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** What is wrong with a file once the office program has opened it; a file that needs a repair is not converted. */
function faultsOf(soffice: string, { name, bytes, texts, mostPages }: OfficeFile): readonly string[] {
  const path = join(folder, name);
  const pdf = join(folder, `${parse(name).name}.pdf`);
  rmSync(pdf, { force: true });
  writeFileSync(path, bytes);
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--norestore"];
  run(soffice, [...options, "--convert-to", "pdf", "--outdir", folder, path]);
  if (!existsSync(pdf)) return ["It could not be opened and turned into pages."];
  if (KEEP !== undefined) run("pdftoppm", ["-r", "60", "-png", pdf, join(folder, parse(name).name)]);
  const text = join(folder, `${parse(name).name}.txt`);
  run("pdftotext", ["-layout", pdf, text]);
  const words = readFileSync(text, "utf8");
  const pages = words.split("\f").length - 1;
  const found = squeezed(words);
  return [
    ...texts.filter((part) => !found.includes(squeezed(part))).map((part) => `It does not say “${part}”.`),
    ...(mostPages !== null && pages > mostPages ? [`It has ${pages} pages, more than ${mostPages}.`] : []),
  ];
}

/** Without white space, which the lines of a page break. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"], timeout: PATIENCE });
}
