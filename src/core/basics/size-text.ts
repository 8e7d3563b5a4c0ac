// A number of bytes in words.
import { formatCount } from "./numbers.ts";

/** "812 bytes", "84 kB", "1.2 MB", "24 MB"; a part of a unit is written where the whole number is below ten. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${formatCount(bytes)} ${bytes === 1 ? "byte" : "bytes"}`;
  const [unit, size] = bytes < 999_500 ? ["kB", bytes / 1e3] : ["MB", bytes / 1e6];
  return `${unit === "MB" && size < 9.95 ? size.toFixed(1) : formatCount(Math.round(size))} ${unit}`;
}
