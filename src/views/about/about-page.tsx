// About the data: where they come from, what they can and cannot say, and how the page decides.

import { Fragment, useEffect } from "react";
import type { Dataset } from "../../core/area/dataset.ts";
import { glossaryOf } from "../../core/area/glossary.ts";
import { isOwnData } from "../../core/area/is-own-data.ts";
import { unplacedShares } from "../../core/area/provenance.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { monthsByForce, rowFates, SENT_NOT_KNOWN } from "../../core/area/what-was-sent.ts";
import { monthName, parseMonth } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sum } from "../../core/basics/sums.ts";
import { attribution } from "../../state/map-models.ts";
import { limits } from "../../state/record-limits-models.ts";
import type { PublishedState } from "../../state/store.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import { usePublishedFigures } from "../kit/published-loader.ts";
import { SourceLink } from "../kit/source-link.tsx";
import { Later, later } from "../kit/use-later.tsx";
import { KeptOnDevice } from "./about-kept.tsx";
import { MethodNotes } from "./about-method.tsx";
import { ReadersRights } from "./about-readers.tsx";
import { Revisions } from "./about-revisions.tsx";
import { FilesRead, UnplacedTable } from "./about-tables.tsx";
import "../styles/about.css";
import "../styles/print.css";

const NEARNESS = later(() => import("./about-nearness.tsx").then((module) => module.AboutNearness));

export function AboutPage() {
  const descriptor = useModel((state) => state.dataset.descriptor);
  const area = useModel((state) => state.dataset.name);
  const wards = useModel((state) => state.dataset.wards.length);
  const judged = useModel(({ dataset: { whole, wards: own } }) => (whole?.wards ?? own).length);
  const counted = useModel(({ dataset: { whole, name } }) => whole?.name ?? name);
  const taxonomy = useModel((state) => state.dataset.taxonomy);
  const isOwn = isOwnData(descriptor);
  const { rows, inputs, disclosure } = descriptor.wardscope;
  const unplaced = unplacedShares(descriptor, taxonomy);
  useSectionAsked();
  return (
    <main id="main" className="about" tabIndex={-1}>
      <h1>About the data of {area}</h1>
      <p className="lead">
        {isOwn
          ? "These numbers are counted from own records, of a force or a council."
          : "These numbers are crimes and incidents that were reported to the police and recorded by them."}{" "}
        A rise can be more crime, or more reporting, or another way of counting; the page says so where it is known.
      </p>
      <PublicNotice />
      <Doubts />
      <Alone what="Where the data come from">
        <Provenance />
      </Alone>
      <h2>Months</h2>
      <Alone what="What was sent of each month">
        <MonthsStrip />
      </Alone>
      <Alone what="What was revised">
        <Revisions />
      </Alone>
      {(rows || unplaced.length > 0) && (
        <>
          <h2>Rows that are not on the map</h2>
          {rows && <p>{rowFates(rows, counted, inputs)}</p>}
          <Alone what="The table of rows without coordinates">
            <UnplacedTable />
          </Alone>
        </>
      )}
      <h2>How near these data are to the official count</h2>
      <Alone what="How near these data are to the official count">
        <Later source={NEARNESS} />
      </Alone>
      <Limits />
      <h2>Words</h2>
      <dl className="glossary">
        {glossaryOf(descriptor).map(({ term, meaning }) => (
          <div key={term} id={`word-${slugOf(term)}`} tabIndex={-1}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <MethodNotes wards={wards} judged={judged} threshold={disclosure?.threshold ?? null} />
      <ReadersRights />
      <Alone what="What is kept on your device">
        <KeptOnDevice />
      </Alone>
      {inputs.length > 0 && <FilesRead />}
    </main>
  );
}

/** The reader came for one part of the page: a word, or what the data cannot answer. */
function useSectionAsked(): void {
  const section = useAppState((state) => state.view.section);
  useEffect(() => {
    const place = section === null ? null : document.getElementById(section);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [section]);
}

/** What a public copy withholds, in which nothing is wrong. */
function PublicNotice() {
  const notice = useModel(({ dataset }) => dataset.cube.withheld?.notice ?? null);
  return notice === null ? null : <p>{notice}</p>;
}

/** All that is wrong with the files, those of the published figures too; nothing of a sound package. */
function Doubts() {
  usePublishedFigures();
  const doubts = useModel((state) => state.dataset.doubts);
  const copy = useModel(({ dataset }) => dataset.cube.withheld?.notice);
  const leftOut = useModel((state) => state.dataset.leftOut).filter((text) => text !== copy);
  const figures = useAppState(({ published }) => published);
  const faults = figuresFaults(figures);
  if (doubts.length + leftOut.length + faults.length === 0) return null;
  return (
    <>
      <h2>What is wrong with the files</h2>
      <ul>
        {[...doubts, ...leftOut, ...faults].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function figuresFaults(figures: PublishedState): readonly string[] {
  if (figures.status === "ready") return figures.faults;
  if (figures.status !== "failed") return [];
  const { message, remedy } = figures.failure;
  return [`The published figures cannot be shown. ${message} ${remedy}`];
}

function Provenance() {
  const descriptor = useModel((state) => state.dataset.descriptor);
  const { notices } = useModel(attribution);
  const contact = useAppState((state) => state.config.contact);
  const residents = useModel(({ dataset }) => residentsText(dataset));
  const { boundaryVintage, population, builtAt } = descriptor.wardscope;
  const built = parseMonth(builtAt.slice(0, 7));
  return (
    <dl className="facts">
      <dt>Sources</dt>
      <dd>
        <ul>
          {descriptor.sources.map(({ title, path }) => (
            <li key={title}>
              <SourceLink title={title} path={path} />
            </li>
          ))}
        </ul>
      </dd>
      <dt>Licence</dt>
      <dd>
        {descriptor.licenses.map(({ title, path }, at) => (
          <Fragment key={path}>
            {at > 0 && "; "}
            <SourceLink title={title} path={path} />
          </Fragment>
        ))}
        . {notices.join(" ")}
      </dd>
      <dt>Boundaries</dt>
      <dd>Wards as of {boundaryVintage || "a year that is not known"}, for all months.</dd>
      <dt>Residents</dt>
      <dd>
        {population
          ? `${residents}, ${population.year}: ${population.source}. Rates of all months use this one count.`
          : "The package has no population: rates are not known."}
      </dd>
      <dt>Built</dt>
      <dd>{built === null ? "On a day that is not known" : `${Number(builtAt.slice(8, 10))} ${monthName(built)}`}</dd>
      {contact !== "" && (
        <>
          <dt>Contact</dt>
          <dd>{contact}</dd>
        </>
      )}
    </dl>
  );
}

/** "145,674", "123,456 in 13 of 14 wards": of those wards whose residents are known, the numbers that nobody can mean left out. */
function residentsText({ wards }: Dataset): string {
  const known = wards.flatMap(({ population }) => population ?? []);
  const of = known.length < wards.length ? ` in ${known.length} of ${wards.length} wards` : "";
  return `${formatCount(sum(known))}${of}`;
}

function MonthsStrip() {
  const descriptor = useModel((state) => state.dataset.descriptor);
  const { coverage, repeatedCrimeIds = 0 } = descriptor.wardscope;
  return (
    <div className="months-strips">
      {coverage === undefined && !descriptor.wardscope.disclosure && <p>{SENT_NOT_KNOWN}</p>}
      {monthsByForce(descriptor).map(({ force, role, months }) => {
        const odd = months.filter(({ sent }) => !sent);
        return (
          <figure key={force} className="months-strip">
            <figcaption>
              <strong>{force}</strong>
              {role !== "" && `, ${role}`} · {months.length - odd.length} of {numberOf(months.length, "months")}{" "}
              {coverage === undefined ? "there" : "submitted"}
            </figcaption>
            <div className="months-cells" aria-hidden="true">
              {months.map(({ month, counted, text }) => (
                <span key={month} data-missing={!counted} title={`${month}: ${text}`} />
              ))}
            </div>
            <details className="small">
              <summary>Month by month</summary>
              <ul>
                {months.map(({ month, text }) => (
                  <li key={month}>
                    {month}: {text}
                  </li>
                ))}
              </ul>
            </details>
          </figure>
        );
      })}
      {repeatedCrimeIds > 0 && (
        <p className="small">
          {formatCount(repeatedCrimeIds)} rows in the wards have the Crime ID of another row there; all are counted.
        </p>
      )}
    </div>
  );
}

function Limits() {
  const hours = useModel(({ dataset }) => dataset.descriptor.wardscope.hours);
  const { noTime, exactPlace, unmarked } = useModel(limits);
  return (
    <>
      <h2 id="limits" tabIndex={-1}>
        What these data cannot answer
      </h2>
      <ul>
        {hours === undefined && (
          <li>
            <strong>The hour or the day.</strong> {noTime}
          </li>
        )}
        {exactPlace !== "" && (
          <li>
            <strong>The exact place.</strong> {exactPlace}
          </li>
        )}
        {unmarked && (
          <li>
            <strong>{unmarked.what}</strong> {unmarked.where}
          </li>
        )}
        <li>
          <strong>A resident’s risk.</strong> Where many people shop, work or go out, residents are a poor measure of
          how many people were there.
        </li>
      </ul>
    </>
  );
}
