// `npm test`: everything that must pass, up to the first step that fails.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FoundBrowser, findBrowser, installers } from "./browser.ts";
import { MACHINE } from "./e2e/chromium.ts";
import { findOffice } from "./office/find-office.ts";
import { runLanes, type Step } from "./steps.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "wardscope-test-"));

/** Passed and failed tests as Vitest's JSON report counts them. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** What needs no browser: two lanes, one for each of two processors. */
const WITHOUT_BROWSER: readonly (readonly Step[])[] = [
  [
    step("lint and layers", ["biome", "check", "--error-on-warnings"]),
    step("types", ["tsc", "-p", "tsconfig.json"]),
    step("types of the core", ["tsc", "-p", "src/core/tsconfig.json"]),
    step("unused code", ["knip", "--no-progress"]),
    step("production build", ["vite", "build", "--logLevel", "warn"]),
    step("size budget", ["tsx", "test/size.ts"]),
  ],
  [step("unit and property tests", vitest("unit"))],
];
/** Where there is an office program: it is too large to be installed for a test. */
const OFFICE: readonly Step[] =
  findOffice(MACHINE) === null ? [] : [step("files for office programs", ["tsx", "test/office/main.ts"])];
const BROWSER: readonly Step[] = [
  { name: "a browser for the browser tests", run: provideBrowser },
  step("browser tests", vitest("browser", "--config", "test/e2e/vitest.config.ts")),
];

const print = (text: string): boolean => process.stdout.write(text);
const failed = (await runLanes(WITHOUT_BROWSER, print)) ?? (await runLanes([[...OFFICE, ...BROWSER]], print));
const { passed, failures, skipped } = totals();
rmSync(REPORTS, { recursive: true, force: true });
if (skipped > 0) console.log(`${skipped} tests skipped: what they compare with is not on this machine`);
if (failed !== null) console.log(`FAILED: ${failed}`);
console.log(`${passed} passed, ${failed === null ? failures : Math.max(1, failures)} failed`);
process.exitCode = failed === null ? 0 : 1;

function step(name: string, words: readonly string[]): Step {
  return { name, run: (say, signal) => command(words, say, signal) };
}

/** Runs a program of the project or of the machine; false when it fails or is stopped. */
async function command(
  [program = "", ...args]: readonly string[],
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const path = `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...colours, PATH: path },
    shell: process.platform === "win32",
  });
  signal.addEventListener("abort", () => child.kill());
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", say);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      say(`${program} cannot be run: ${error.message}\n`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

function vitest(report: string, ...args: readonly string[]): readonly string[] {
  const file = join(REPORTS, `${report}.json`);
  return ["vitest", "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
}

function totals(): { passed: number; failures: number; skipped: number } {
  const files = ["unit", "browser"].map((report) => join(REPORTS, `${report}.json`)).filter(existsSync);
  const reports = files.map((file): Report => JSON.parse(readFileSync(file, "utf8")));
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  return {
    passed: sum((report) => report.numPassedTests),
    failures: sum((report) => report.numFailedTests),
    skipped: sum((report) => report.numPendingTests),
  };
}

/** Finds a browser, or installs one; the browser tests are never skipped because there is none. */
async function provideBrowser(say: (text: string) => void, signal: AbortSignal): Promise<boolean> {
  const browser = await findOrInstall(say, signal);
  if (browser === null) {
    say("No Chromium was found or could be installed: set WARDSCOPE_BROWSER to the path of one.\n");
    return false;
  }
  say(`${browser.path} (found by ${browser.from})\n`);
  process.env["WARDSCOPE_BROWSER"] = browser.path;
  return true;
}

async function findOrInstall(say: (text: string) => void, signal: AbortSignal): Promise<FoundBrowser | null> {
  let browser = findBrowser(MACHINE);
  for (const words of installers(process.getuid?.() === 0, MACHINE.which("apt-get") !== null)) {
    if (browser !== null) return browser;
    say(`No browser yet: ${words.join(" ")}\n`);
    await command(words, say, signal);
    browser = findBrowser(MACHINE);
  }
  return browser;
}
