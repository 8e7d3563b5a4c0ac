// What became of the files: the fates of all rows, the builder's report, and what can be done with the area.
import { useEffect, useRef } from "react";
import { rangeName } from "../../core/area/range-name.ts";
import { monthName, parseMonth } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { percentText } from "../../core/basics/percent.ts";
import { toAnotherArea } from "../../state/another-area.ts";
import type { OwnData } from "../../state/own-data.ts";
import type { OwnState, UnusedFile } from "../../state/own-state.ts";
import { useAppState } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { useChoices } from "./use-own.ts";

const FILE_NAME = /^[^:,"]{1,200}?\.(?:csv|tsv|txt|xlsx|zip|geojson|json)\b/i;

type Result = Extract<OwnState, { readonly status: "done" }>["result"];

interface OwnResultProps {
  readonly desk: OwnData;
  readonly result: Result;
  readonly unused: readonly UnusedFile[];
}

export function OwnResultView({ desk, result, unused }: OwnResultProps) {
  const { entry, report } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isOpen = useAppState(({ dataset }) => dataset?.slug === entry.slug);
  const view = useAppState((state) => state.view);
  const doubts = new Set(result.inDoubt.map(({ line }) => sentenceOf(line)));
  const warnings = warningsIn(report).filter((text) => !doubts.has(text));
  return (
    <section aria-labelledby="own-result-title" className="own-section own-result">
      <h2 id="own-result-title" ref={heading} tabIndex={-1}>
        {entry.name} {isOpen ? "is open" : "was read"}
      </h2>
      {!isOpen && <p>You were on another page when all was read, so the area there was left open.</p>}
      <Months slug={entry.slug} />
      <p className="button-row">
        <ViewLink
          className="button button-strong"
          to={isOpen ? { page: "map" } : { ...toAnotherArea(view, entry.slug), page: "map" }}
        >
          {isOpen ? "Go to the map" : `Open ${entry.name}`}
        </ViewLink>
        <button type="button" className="button" onClick={() => desk.again()}>
          Back to the files
        </button>
        <button type="button" className="button" onClick={() => desk.close()}>
          Read other files
        </button>
      </p>
      {result.inDoubt.length > 0 && <Doubts desk={desk} result={result} />}
      {warnings.length + unused.length > 0 && (
        <div className="caveat own-notes">
          <h3>To be looked at</h3>
          <ul>
            {unused.map((file) => (
              <li key={file.index}>{unusedText(file)}</li>
            ))}
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <RowFates slug={entry.slug} apart={result.apart} />
      {report.length > 0 && (
        <details className="own-known">
          <summary>The whole report</summary>
          <TableScroll label="The whole report">
            <pre className="own-report">{report.join("\n")}</pre>
          </TableScroll>
        </details>
      )}
    </section>
  );
}

/** Months that the files may not hold whole, and a reading without them. */
function Doubts({ desk, result: { inDoubt, entry } }: { readonly desk: OwnData; readonly result: Result }) {
  const { choices } = useChoices(desk);
  const readWithout = (months: readonly string[]): void => {
    choices.leaveOut(months);
    desk.again();
    void desk.start(choices.request(entry.name));
  };
  return (
    <div className="caveat own-notes">
      <h3>Months that may not be whole</h3>
      <ul>
        {inDoubt.map(({ text, months }) => (
          <li key={text}>
            {sentenceOf(text)} Left out, it is missing, and nothing is compared with it.{" "}
            <button type="button" className="button" onClick={() => readWithout(months)}>
              Leave {monthsName(months)} out and read again
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function monthsName(months: readonly string[]): string {
  const [from = "", to = ""] = [months[0], months.at(-1)].map((month) => monthName(parseMonth(month!)!));
  return from === to ? from : `${from} to ${to}`;
}

function Months({ slug }: { readonly slug: string }) {
  const range = useAppState(({ dataset }) => (dataset?.slug === slug ? dataset.coverage.range : null));
  const wards = useAppState(({ dataset }) => (dataset?.slug === slug ? dataset.wards.length : 0));
  return range === null ? null : (
    <p>
      Months: {rangeName(range)}, in {numberOf(wards, "wards", formatCount)}.
    </p>
  );
}

/** What became of the rows, whose parts add up to all that were read. */
function RowFates({ slug, apart }: { readonly slug: string; readonly apart: Result["apart"] }) {
  const rows = useAppState(({ dataset }) => (dataset?.slug === slug ? dataset.descriptor.wardscope.rows : undefined));
  if (rows === undefined) return null;
  const { read, placed, rim = 0, outside, unplaced, outsideMonths, setApart = 0, rejected } = rows;
  const things = apart.isOfCounts ? "offences" : "rows";
  const fates: readonly (readonly [what: string, rows: number])[] = [
    ["In the wards: counted", placed],
    ["Just outside them: in the density of hotspots alone", rim],
    ["Outside the area", outside],
    ["Without a place", unplaced],
    ["Outside the months", outsideMonths],
    ["Of forces that are set apart", setApart],
    ["Of months that you left out", apart.leftMonths],
    ["Sums over others, which are left out", apart.sums],
    ["Rejected: the report says why", rejected - apart.leftMonths - apart.sums],
  ];
  return (
    <table className="own-table own-fates">
      <caption>What became of the {things}</caption>
      <tbody>
        {fates
          .filter(([, count], at) => at === 0 || count > 0)
          .map(([what, count]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="own-number">{formatCount(count)}</td>
              <td className="own-number muted">{read === 0 ? "" : percentText(count / read)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All {things} read</th>
          <td className="own-number">{formatCount(read)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

/** The warnings of the builder's report, which stand under their own heading. */
function warningsIn(report: readonly string[]): readonly string[] {
  const at = report.indexOf("  Warnings");
  const after = at < 0 ? [] : report.slice(at + 1);
  const end = after.indexOf("");
  return after.slice(0, end < 0 ? after.length : end).map((line) => sentenceOf(line.trim()));
}

function unusedText(file: UnusedFile): string {
  return file.kind === "refused"
    ? `${file.name} was not read. ${file.message} ${file.remedy}`
    : `${file.name} was passed over: it is ${file.what}, which holds no offences.`;
}

/** With a capital, but where a file's name begins it. */
function sentenceOf(text: string): string {
  if (FILE_NAME.test(text)) return `${text}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
