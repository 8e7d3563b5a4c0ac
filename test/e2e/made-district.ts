// Districts of any number of wards, made for the test, as a reader opens them, and the windows in which they are looked at.
import { madeArea, madeFiles } from "../made-area.ts";
import type { Dashboard } from "./driver.ts";

export const WINDOWS = [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

/** By the number of wards: each is made once for all tests of a worker. */
const made = new Map<number, ReadonlyMap<string, string>>();

/** Opens a view of an area of so many wards. */
export async function openMade(dashboard: Dashboard, wards: number, view: string): Promise<void> {
  const files = made.get(wards) ?? madeFiles(madeArea(wards, wards < 3 ? 24 : 36));
  made.set(wards, files);
  for (const [path, body] of files) dashboard.replace(path, { body });
  await dashboard.open(`?area=made&${view}`);
}
