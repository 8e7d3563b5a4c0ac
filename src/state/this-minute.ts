// The minute it is, as visits are noted by.

/** "2026-11-27T21:15", by the clock and in the time zone of the device. */
export function thisMinute(): string {
  const date = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
