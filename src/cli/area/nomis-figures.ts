// All figures of a Nomis dataset for the areas of a type in some districts, page by page.
import { numberOf } from "../../core/basics/number-of.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import { notNow, type SourceRequest, unexpected } from "../sources/source-answer.ts";
import type { SourceSettings } from "../sources/source-form.ts";
import { addressOf } from "../sources/source-settings.ts";
import type { Answers } from "./kept-answers.ts";
import { type NomisPage, nomisPage } from "./nomis-rows.ts";

export interface Nomis {
  readonly settings: SourceSettings["residents"];
  readonly answers: Answers;
}

/** Residents of all ages and both sexes, of one dataset. */
export interface NomisTable {
  readonly dataset: string;
  /** As in "mid-year estimates". */
  readonly title: string;
  /** What chooses all residents, as in `gender=0`. */
  readonly choice: Readonly<Record<string, string>>;
  /** Of figures that do not say theirs. */
  readonly year: number | null;
}

export interface Figures {
  /** By the code of the area; null for a figure that is missing. */
  readonly values: ReadonlyMap<string, number | null>;
  readonly year: number;
  /** Of the first page. */
  readonly address: string;
  readonly retrieved: string;
}

/** Pages of one answer. */
const MOST_PAGES = 40;
const SELECT = "date_name,geography_code,geography_name,obs_value,obs_status,record_count";

/**
 * Of the areas of a type, such as "TYPE182", in each district. Throws an AppFailure: "bad-input" where an answer is no such table, as for a
 * type that Nomis does not have, "unreachable" where not all of it came.
 */
export async function figuresOf(
  table: NomisTable,
  type: string,
  { name, districts }: FoundArea,
  nomis: Nomis,
): Promise<Figures> {
  const values = new Map<string, number | null>();
  const times: string[] = [];
  const years = new Set<number>();
  let address = "";
  for (const district of districts)
    for await (const { page, request, retrieved } of pagesOf(table, `${district.code}${type}`, name, nomis)) {
      address ||= request.address;
      times.push(retrieved);
      for (const { code, value } of page.rows) {
        if (values.has(code)) throw unexpected(request, `the area ${code} twice`);
        values.set(code, value);
      }
      if (page.rows.length > 0) years.add(page.year ?? table.year ?? 0);
      const [year = 0] = years;
      if (years.size > 1 || (page.rows.length > 0 && year === 0))
        throw unexpected(request, "figures that are not of one year");
    }
  const [year = table.year ?? 0] = years;
  return { values, year, address, retrieved: times.toSorted()[0]! };
}

async function* pagesOf(table: NomisTable, geography: string, area: string, { settings, answers }: Nomis) {
  let [got, all]: [number, number | null] = [0, null];
  for (let index = 0; index < MOST_PAGES; index++) {
    const query = { geography, date: "latest", ...table.choice, measures: "20100", select: SELECT };
    const more: Record<string, string> = got === 0 ? {} : { RecordOffset: String(got) };
    const address = `${addressOf(settings.data, { dataset: table.dataset })}?${new URLSearchParams({ ...query, ...more })}`;
    const expected = `CSV of the ${table.title} of ${area} (${geography}), from row ${got + 1}`;
    const request: SourceRequest = { source: settings.name, address: address.replaceAll("%2C", ","), expected };
    const read = (answer: unknown): NomisPage => {
      const page = nomisPage(String(answer), request);
      const [sum, count] = [got + page.rows.length, all ?? page.count];
      const isShort = count !== null && sum < count && page.rows.length === 0;
      if (isShort || (count !== null && sum > count))
        throw notNow(request, `${numberOf(sum, "rows")} where its own count is ${count}`);
      return page;
    };
    const { value: page, retrieved } = await answers.get({ ...request, form: "text", lasts: "week", read });
    yield { page, request, retrieved };
    got += page.rows.length;
    all ??= page.count;
    if (all === null ? page.rows.length < settings.records : got >= all) return;
  }
  throw unexpected(
    {
      source: settings.name,
      address: settings.base,
      expected: `the ${table.title} of ${area} in ${MOST_PAGES} parts at most`,
    },
    "more",
  );
}
