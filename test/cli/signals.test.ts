// A signal ends what computes without a pause, though the process listens to signals.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { endable, SIGNALS } from "../../src/cli/signals.ts";

const IS_WINDOWS = process.platform === "win32";

/** Says that it is ready, then computes for a minute; it listens to the signals all the time. */
const BUSY = `
import { endable } from "./src/cli/signals.ts";
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
endable(Infinity, () => {
  process.stdout.write("ready");
  for (const end = Date.now() + 60_000; Date.now() < end; );
});
`;

function start(): ChildProcess {
  const words = ["--import", "tsx", "--input-type=module", "--eval", BUSY];
  return spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
}

it.skipIf(IS_WINDOWS).each(["SIGINT", "SIGTERM"] as const)("%s ends it at once", async (signal) => {
  const child = start();
  await once(child.stdout!, "data");
  const end = once(child, "exit");
  child.kill(signal);
  expect(await end).toEqual([null, signal]);
});

it("what takes no second keeps them, so that a command can say what has become of it", () => {
  const listen = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, listen);
  const count = (): readonly number[] => SIGNALS.map((signal) => process.listenerCount(signal));
  expect(endable(100_000, count)).toEqual(count());
  for (const signal of SIGNALS) process.off(signal, listen);
});

it("listeners are there again afterwards, also after a failure", () => {
  const listen = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, listen);
  const before = SIGNALS.map((signal) => process.listenerCount(signal));
  expect(endable(Infinity, () => SIGNALS.map((signal) => process.listenerCount(signal)))).toEqual([0, 0, 0]);
  expect(() =>
    endable(Infinity, () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(SIGNALS.map((signal) => process.listenerCount(signal))).toEqual(before);
  for (const signal of SIGNALS) process.off(signal, listen);
});
