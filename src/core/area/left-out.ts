// Months that a public copy leaves out, since withheld counts decide whether they count.
import { formatMonth, type Month } from "../basics/months.ts";
import type { Descriptor } from "./descriptor-form.ts";

type Block = Pick<Descriptor["wardscope"], "months" | "requiredForces" | "disclosure">;

/** Said of such a month: nothing of what a force sent. */
export const LEFT_OUT = "left out of this public copy";

/** Whether a month ("2025-01") of a force is left out. */
export function isLeftOut({ disclosure }: Pick<Block, "disclosure">, force: string, month: string): boolean {
  const { left = {} } = disclosure ?? {};
  return Object.hasOwn(left, force) && left[force]!.includes(month);
}

/** What is said of months without a total (`missing`): of those that every force sent that has to, that they are left out. */
export function saidOfGaps(block: Block, missing: ReadonlyMap<Month, string>): ReadonlyMap<Month, string> {
  const sent = new Set(
    block.months.flatMap(({ month, force, status }) => (status === "submitted" ? [`${force} ${month}`] : [])),
  );
  const isSent = (text: string) => (force: string) => sent.has(`${force} ${text}`) || isLeftOut(block, force, text);
  return new Map(
    Array.from(missing, ([month, gap]) => [
      month,
      block.requiredForces.every(isSent(formatMonth(month))) ? LEFT_OUT : gap,
    ]),
  );
}
