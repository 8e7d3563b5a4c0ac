// `npm test`: everything that must pass, in order, up to the first step that fails.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FoundBrowser, findBrowser, installers } from "./browser.ts";
import { MACHINE } from "./e2e/chromium.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "wardscope-test-"));

interface Step {
  readonly name: string;
  readonly run: () => boolean;
}

/** Passed and failed tests as Vitest's JSON report counts them. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const STEPS: readonly Step[] = [
  { name: "lint and layers", run: () => command("biome", "check", "--error-on-warnings") },
  { name: "types", run: () => command("tsc", "-p", "tsconfig.json") && command("tsc", "-p", "src/core/tsconfig.json") },
  { name: "unused code", run: () => command("knip", "--no-progress") },
  { name: "unit and property tests", run: () => vitest("unit") },
  { name: "production build", run: () => command("vite", "build", "--logLevel", "warn") },
  { name: "size budget", run: () => command("tsx", "test/size.ts") },
  { name: "a browser for the browser tests", run: provideBrowser },
  { name: "browser tests", run: () => vitest("browser", "--config", "test/e2e/vitest.config.ts") },
];

const failed = firstFailure();
const { passed, failures, skipped } = totals();
rmSync(REPORTS, { recursive: true, force: true });
if (skipped > 0) console.log(`${skipped} tests skipped: what they compare with is not on this machine`);
if (failed !== null) console.log(`FAILED: ${failed}`);
console.log(`${passed} passed, ${failed === null ? failures : Math.max(1, failures)} failed`);
process.exitCode = failed === null ? 0 : 1;

function firstFailure(): string | null {
  for (const step of STEPS) {
    const start = performance.now();
    console.log(`\n=== ${step.name}`);
    if (!step.run()) return step.name;
    console.log(`=== ${step.name}: ok, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return null;
}

function command(program: string, ...args: readonly string[]): boolean {
  const path = `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  const options = { cwd: ROOT, stdio: "inherit", env: { ...process.env, PATH: path } } as const;
  return spawnSync(program, args, { ...options, shell: process.platform === "win32" }).status === 0;
}

function vitest(report: string, ...args: readonly string[]): boolean {
  const file = join(REPORTS, `${report}.json`);
  return command("vitest", "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`);
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
function provideBrowser(): boolean {
  const browser = findOrInstall();
  if (browser === null) {
    console.error("No Chromium was found or could be installed: set WARDSCOPE_BROWSER to the path of one.");
    return false;
  }
  console.log(`${browser.path} (found by ${browser.from})`);
  process.env["WARDSCOPE_BROWSER"] = browser.path;
  return true;
}

function findOrInstall(): FoundBrowser | null {
  let browser = findBrowser(MACHINE);
  for (const [program = "", ...args] of installers(process.getuid?.() === 0, MACHINE.which("apt-get") !== null)) {
    if (browser !== null) return browser;
    console.log(`No browser yet: ${program} ${args.join(" ")}`);
    command(program, ...args);
    browser = findBrowser(MACHINE);
  }
  return browser;
}
