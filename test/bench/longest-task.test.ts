// The longest task is that of the main thread, by its processor time.
import { expect, it } from "vitest";
import { longestTask } from "./longest-task.ts";

const thread = (tid: number, name: string) => ({ ph: "M", name: "thread_name", pid: 1, tid, ts: 0, args: { name } });
const task = (tid: number, name: string, tdur: number) => ({ ph: "X", name, pid: 1, tid, ts: 0, dur: 900_000, tdur });

const ADDRESS = "http://127.0.0.1:1/some/where/";
const frame = (processId: number, url: string) => ({
  ph: "I",
  name: "FrameCommittedInBrowser",
  pid: 9,
  tid: 9,
  ts: 0,
  args: { data: { url, processId } },
});

it("is found among the tasks of the main thread alone, by the processor", () => {
  const events = [
    frame(1, `${ADDRESS}?area=made`),
    frame(2, "chrome://omnibox-popup.top-chrome/"),
    { ...thread(1, "CrRendererMain"), pid: 2 },
    { ...task(1, "RunTask", 95_000), pid: 2 },
    thread(1, "CrRendererMain"),
    thread(2, "Compositor"),
    task(1, "RunTask", 12_000),
    task(1, "RunTask", 48_500),
    task(1, "FunctionCall", 70_000),
    task(2, "RunTask", 90_000),
  ];
  expect(longestTask(events, ADDRESS)).toBe(48.5);
  expect(longestTask([], ADDRESS)).toBe(0);
});
