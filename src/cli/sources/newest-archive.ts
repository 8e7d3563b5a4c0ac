// Of which month the newest archive of the police files may be, as two addresses of the source say.

import { FIRST_MONTH } from "../../core/area/possible-months.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { formatMonth, type Month, parseMonth } from "../../core/basics/months.ts";
import { possibleNow, type Terminal } from "../terminal.ts";
import type { HttpClient, HttpRequest } from "./http-client.ts";
import type { PoliceContext, PoliceRequest } from "./police-request.ts";
import { unexpected } from "./source-answer.ts";
import type { SourceSettings } from "./source-form.ts";

/** Archives that are looked for: the newest month, and those before it, since an archive comes later than its month is told. */
const MOST_TRIED = 3;

/**
 * The newest archive that is there, of the month that `request` names where it names one; `open` throws an AppFailure ("not-found") for
 * one that is not. What is odd is told. Throws an AppFailure where none is there.
 */
export async function newestThere<Found>(
  request: Pick<PoliceRequest, "archive">,
  { settings, client, terminal }: PoliceContext,
  open: (month: Month) => Promise<Found>,
) {
  const { police } = settings;
  const said = request.archive === null ? await newestSaid(settings, client, terminal) : null;
  for (const note of said?.notes ?? []) terminal.error.write(`${note}\n`);
  const months = said?.months ?? [request.archive!];
  for (const month of months) {
    const found = await ifThere(open(month));
    if (found === null) continue;
    if (month !== months[0])
      terminal.error.write(
        `${police.name} has no archive of ${formatMonth(months[0]!)} yet: that of ${formatMonth(month)} is taken.\n`,
      );
    return { month, found };
  }
  throw new AppFailure(
    "not-found",
    `${police.name} has no archive of ${months.map(formatMonth).join(", ")} at ${police.archive}.`,
    "Run the same command again later; where archives have moved, give their address in a file with --sources.",
  );
}

/** Null for what is not there. */
export function ifThere<Found>(opening: Promise<Found>): Promise<Found | null> {
  return opening.catch((error: unknown) => {
    if (error instanceof AppFailure && error.code === "not-found") return null;
    throw error;
  });
}

interface NewestSaid {
  /** The newest first. */
  readonly months: readonly Month[];
  /** What is odd about what the source says. */
  readonly notes: readonly string[];
}

/**
 * Asks both; where they differ the later counts, since only an archive that is there is taken in the end. Throws the failure of the
 * first where neither gives a month that can be.
 */
async function newestSaid(
  { police }: SourceSettings,
  client: HttpClient,
  terminal: Pick<Terminal, "now">,
): Promise<NewestSaid> {
  const possible = possibleNow(terminal);
  const asked = [
    {
      request: { source: police.name, address: police.lastUpdated, expected: "the newest month as JSON" },
      dates: (value: unknown) => [fieldOf(value, police.lastUpdatedField)],
    },
    {
      request: { source: police.name, address: police.streetDates, expected: "the list of months as JSON" },
      dates: (value: unknown) =>
        Array.isArray(value) ? value.map((one) => fieldOf(one, police.streetDatesField)) : [],
    },
  ];
  const found = await Promise.all(
    asked.map(({ request, dates }) => monthIn(request, dates, possible.soon, client).catch(failureOf)),
  );
  const failures = found.filter((one) => one instanceof AppFailure);
  const months = found.filter((one) => typeof one === "number");
  if (months.length === 0) throw failures[0]!;
  const newest = Math.max(...months);
  const notes = failures.map(({ message }) => message);
  if (Math.min(...months) !== newest)
    notes.push(
      `${police.name} has two newest months, ${months.map(formatMonth).join(" and ")}: the later is looked for first.`,
    );
  const tried = Array.from({ length: MOST_TRIED }, (_, back) => newest - back);
  return { months: tried.filter((month) => month >= FIRST_MONTH), notes };
}

async function monthIn(
  request: HttpRequest,
  dates: (value: unknown) => readonly unknown[],
  last: Month,
  client: HttpClient,
): Promise<Month> {
  const value = await client.json(request);
  const months = dates(value).map((date) => (typeof date === "string" ? parseMonth(date.slice(0, 7)) : null));
  if (months.length === 0 || months.includes(null))
    throw unexpected(request, `no month: ${JSON.stringify(value).slice(0, 80)}`);
  const newest = Math.max(...months.map(Number));
  if (newest >= FIRST_MONTH && newest <= last) return newest;
  throw unexpected(request, `${formatMonth(newest)}, which cannot be by the clock of this machine`);
}

function fieldOf(value: unknown, field: string): unknown {
  return isRecord(value) ? value[field] : undefined;
}

/** An interrupt is no answer. */
function failureOf(error: unknown): AppFailure {
  if (error instanceof AppFailure && error.code !== "interrupted") return error;
  throw error;
}
