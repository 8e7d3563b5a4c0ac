// What 00:00 is among the times of a file, midnight or no time, by how often it stands there and the hours beside it do.
import { grouped } from "../basics/grouped-digits.ts";
import type { DateEvidence } from "./guess-dates.ts";

type Times = Pick<DateEvidence, "times" | "midnights" | "before" | "after">;

/** From so many times on, a share of 00:00 up to this one is that of a night as any; so it is of a larger one that is near the hours beside it. */
const [ENOUGH_TIMES, MOST_MIDNIGHTS, NEAR] = [20, 1 / 24, 1.5];
/** So many more than 23:00 and 01:00 together, which is twice what either has, can be chance. */
const CHANCE = 6;

export function guessedMidnight(times: Times): "no-time" | "time" {
  return faultOf(times) === null ? "time" : "no-time";
}

/** Why 00:00 is taken for what it is: a sentence without a full stop; null where no time is 00:00. */
export function midnightReason(found: Times): string | null {
  const { times, midnights, before, after } = found;
  if (midnights === 0) return null;
  const fault = faultOf(found);
  const what = `${grouped(midnights)} of ${grouped(times)} times are 00:00`;
  if (fault === "few") return `${what}, which are too few to tell by: 00:00 is taken for no time`;
  const beside = `${what}, ${grouped(before)} are 23:00 and ${grouped(after)} are 01:00`;
  if (fault === null)
    return `${beside}: 00:00 is not clearly more frequent than the hours beside it, and is taken for midnight`;
  const much =
    fault === "share"
      ? "over 1 in 24 is 00:00, and it is far more frequent than either hour beside it"
      : "00:00 is more than twice as frequent as the hours beside it";
  return `${beside}: ${much}, as where systems write it for a time that is not known, and it is taken for no time`;
}

function faultOf({ times, midnights, before, after }: Times): "few" | "share" | "beside" | null {
  if (times < ENOUGH_TIMES) return "few";
  if (midnights > before + after + CHANCE) return "beside";
  const isFar = midnights > NEAR * Math.max(before, after) + CHANCE;
  return isFar && midnights / times > MOST_MIDNIGHTS ? "share" : null;
}
