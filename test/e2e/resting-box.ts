// Where something stands in the window once it has come to rest: what loads later above it moves it on.
import type { Locator } from "playwright-core";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Milliseconds in which it did not move. */
const AT_REST = 200;

/** Its place in the window, for a pointer. An element drawn anew meanwhile is looked for again. */
export async function restingBox(element: Locator): Promise<Box> {
  for (let last = ""; ; ) {
    const box = await element.boundingBox();
    if (box !== null && JSON.stringify(box) === last) return box;
    last = JSON.stringify(box);
    await new Promise((done) => setTimeout(done, AT_REST));
  }
}
