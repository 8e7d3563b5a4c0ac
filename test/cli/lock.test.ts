// The lock between builds: one holder at a time, whoever dies with it.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { takeLock } from "../../src/cli/package/lock.ts";
import { hasEnded, newMark } from "../../src/cli/package/process-mark.ts";

const IS_LINUX = process.platform === "linux";

function lockPlace() {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "lock");
  const take = (longest = 0) =>
    takeLock(path, { guarded: "areas/x", wait: longest, signal: new AbortController().signal });
  /** As if the process of that mark had taken it so many milliseconds ago. */
  const leave = (mark: string, age = 0): void => {
    mkdirSync(path);
    writeFileSync(join(path, mark), ".");
    const then = (Date.now() - age) / 1000;
    utimesSync(join(path, mark), then, then);
  };
  return { folder, path, take, leave };
}

/** The mark of this process with another number, start or machine. */
function markWith(parts: { id?: number; start?: string; machine?: string }): string {
  const [id, start, machine, chance] = newMark().split("-");
  return [parts.id ?? id, parts.start ?? start, parts.machine ?? machine, chance].join("-");
}

describe("a lock", () => {
  it("is held by one, refused to another with a true sentence, and free after its release", async () => {
    const { folder, take } = lockPlace();
    const lock = await take();
    await expect(take()).rejects.toMatchObject({
      code: "cannot-write",
      message: `areas/x is being written by another build (process ${process.pid}).`,
      remedy: "This build changed nothing: wait until the other is done, then run it again.",
    });
    await lock.requireHeld();
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    await (await take()).release();
  });

  it("is never held by two, also when many break that of a dead one at once", async () => {
    const { folder, leave, take } = lockPlace();
    leave(markWith({ id: spawnSync(process.execPath, ["--version"]).pid }), 1e9);
    let holders = 0;
    const turns = Array.from({ length: 24 }, async () => {
      const lock = await take(50_000);
      expect(++holders).toBe(1);
      await wait(1);
      await lock.requireHeld();
      holders--;
      await lock.release();
    });
    await Promise.all(turns);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("waits as long as it may, and ends with an interrupt", async () => {
    const { path, take } = lockPlace();
    const lock = await take();
    setTimeout(() => void lock.release(), 60);
    const second = await take(20_000);
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 60);
    const third = takeLock(path, { guarded: "areas/x", wait: 20_000, signal: interrupt.signal });
    await expect(third).rejects.toMatchObject({ code: "interrupted" });
    await second.release();
  });

  it("that another took over is no longer held", async () => {
    const { path, take } = lockPlace();
    const lock = await take();
    for (const name of readdirSync(path)) renameSync(join(path, name), join(path, newMark()));
    await expect(lock.requireHeld()).rejects.toMatchObject({ code: "cannot-write" });
    await lock.release();
    expect(readdirSync(path)).toHaveLength(1);
  });
});

describe("the lock that was left by", () => {
  const elsewhere = "0123456789ab";

  it.skipIf(!IS_LINUX)("a process whose number another has now is broken at once", async () => {
    const { leave, take } = lockPlace();
    leave(markWith({ id: process.ppid, start: "1" }));
    await (await take()).release();
  });

  it("another machine is kept as long as there are signs of life, then broken", async () => {
    const fresh = lockPlace();
    fresh.leave(markWith({ machine: elsewhere }), 60_000);
    await expect(fresh.take()).rejects.toThrow("areas/x is being written by another build (on another machine).");
    const silent = lockPlace();
    silent.leave(markWith({ machine: elsewhere }), 180_000);
    await (await silent.take()).release();
  });

  it("a process of which no start is known is judged by both", () => {
    const [running, gone] = [process.ppid, spawnSync(process.execPath, ["--version"]).pid];
    const ended = (id: number, silence: number) => hasEnded(markWith({ id, start: "0" }), silence, 100);
    expect([ended(running, 50), ended(running, 150), ended(gone, 50)]).toEqual([false, true, true]);
  });

  it.skipIf(!IS_LINUX)("a killed process that nobody has buried is broken", async () => {
    // The shell leaves its child a zombie by becoming a program that does not wait for it.
    const shell = spawn("sh", ["-c", "sh -c 'exit 0' & echo $!; exec sleep 30"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    onTestFinished(() => void shell.kill("SIGKILL"));
    const [data] = await once(shell.stdout, "data");
    await wait(100);
    expect(hasEnded(markWith({ id: Number(String(data)) }), 0, 1000)).toBe(true);
  });

  it("somebody who did not come to take it is cleared away", async () => {
    const { folder, take } = lockPlace();
    const mark = markWith({ id: spawnSync(process.execPath, ["--version"]).pid });
    mkdirSync(join(folder, `lock-${mark}`));
    mkdirSync(join(folder, "lock-mine"));
    await (await take()).release();
    expect(readdirSync(folder)).toEqual(["lock-mine"]);
  });
});
