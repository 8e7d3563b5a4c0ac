// What a page says once it has come to rest: parts of it come one after the other.
import { expect } from "vitest";
import type { Dashboard } from "./driver.ts";

/** Milliseconds within which nothing more came. */
const AT_REST = 200;

/** All that can be read, in one line, once it says this and no more comes. */
export async function read(dashboard: Dashboard, until: string | RegExp): Promise<string> {
  const text = async (): Promise<string> => (await dashboard.text()).replace(/\s+/g, " ");
  await expect.poll(text).toMatch(until);
  let last = "";
  for (let now = await text(); now !== last; now = await text()) {
    last = now;
    await new Promise((done) => setTimeout(done, AT_REST));
  }
  return last;
}
