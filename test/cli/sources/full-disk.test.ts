import { afterEach, beforeEach, expect, it } from "vitest";
import { watchDisk } from "../../fuzz/failing-disk.ts";
import { archiveOf, stored } from "./archive-server.ts";
import { type PoliceRoom, policeRoom, textsOf } from "./police-room.ts";

let room: PoliceRoom;
let undo: () => void = () => undefined;
beforeEach(async () => {
  room = await policeRoom();
  room.server.archives.set("2026-03", stored(archiveOf(WANTED)));
});
afterEach(async () => {
  undo();
  await room.close();
});

const WANTED = textsOf(["durham"], ["2026-02", "2026-03"]);

/** Calls that write, of a fetch in parts and of one whole; more than there are. */
const [LAST, STEP] = [48, 4];

it.each([false, true])("wherever the disk is full it says so, and the next run has all (whole: %s)", async (whole) => {
  const outcomes = { full: 0, done: 0 };
  for (let call = whole ? 1 : 0; call < LAST; call += STEP) {
    let calls = 0;
    undo = watchDisk(() => {
      if (calls++ === call) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    });
    try {
      await room.fetch({ forces: ["durham"], whole });
      outcomes.done++;
    } catch (error) {
      expect(error).toMatchObject({
        name: "AppFailure",
        code: "cannot-write",
        message: expect.stringContaining("the disk is full."),
      });
      outcomes.full++;
    } finally {
      undo();
    }
    const { files } = await room.fetch({ forces: ["durham"], whole });
    expect(await room.texts(files)).toEqual(WANTED);
    expect((await room.files()).filter((path) => /\.part$/.test(path))).toEqual([]);
    await room.forget();
  }
  expect(outcomes.full).toBeGreaterThan(4);
});
