import { expect, it } from "vitest";
import { downloadProgress, sizeText } from "../../../src/cli/sources/download-progress.ts";

it("says in lines how much came and how long the rest will take, at most ten times", () => {
  const lines: string[] = [];
  let now = 0;
  const progress = downloadProgress({ write: (text) => lines.push(text) }, 20e6, () => now);
  for (let step = 0; step < 40; step++) {
    now += 250;
    progress.add(0.5e6);
  }
  progress.done();
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("fetched 2.0 MB of 20.0 MB\n");
  expect(lines[4]).toBe("fetched 10.0 MB of 20.0 MB, about 5 s left\n");
  expect(lines.at(-1)).toBe("fetched 20.0 MB of 20.0 MB\n");
});

it("draws a bar on a terminal, which goes away at the end", () => {
  const drawn: string[] = [];
  const output = { isTTY: true, write: () => undefined, draw: (text: string) => drawn.push(text) };
  let now = 0;
  const progress = downloadProgress(output, 600e6, () => now);
  now = 3000;
  progress.add(300e6);
  now = 3010;
  progress.add(1);
  progress.add(1e9);
  progress.done();
  expect(drawn).toEqual([
    `\r${"█".repeat(12)}${"░".repeat(12)} 300 MB of 600 MB, about 3 s left\u001b[K`,
    `\r${"█".repeat(24)} 600 MB of 600 MB\u001b[K`,
    "\r\u001b[K",
  ]);
});

it("says of what has no known size how much came", () => {
  const lines: string[] = [];
  const progress = downloadProgress({ write: (text) => lines.push(text) }, null, () => 0);
  for (let step = 0; step < 25; step++) progress.add(10e6);
  expect(lines).toEqual(["fetched 100 MB\n", "fetched 200 MB\n"]);
});

it.each([
  [1, "1 kB"],
  [99_999, "100 kB"],
  [1.55e6, "1.6 MB"],
  [1_733_868_300, "1,734 MB"],
])("writes %i bytes as %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
