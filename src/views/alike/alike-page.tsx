// Places like this: the area's official rates among those of districts alike it, of its force area, and of England and Wales.

import { useEffect, useRef } from "react";
import { COMPARE } from "../../core/area/compare-table.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../../core/area/open-government-licence.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { groupsTable, placesTable } from "../../core/published/alike-tables.ts";
import { groupFinding, policeArea, setWords } from "../../core/published/alike-words.ts";
import { dotsNote, type OfficialContext, officialSource, officialUnit } from "../../core/published/official-notes.ts";
import type { ComparedSet } from "../../core/published/official-places.ts";
import {
  comparedArea,
  comparedGroups,
  comparedSets,
  hasNoCounts,
  knownGroups,
  officialContext,
  officialLead,
  officialNotesShown,
  officialPlace,
  setSizes,
  shownGroup,
} from "../../state/official-models.ts";
import { words } from "../../state/record-words-models.ts";
import { Alone } from "../kit/alone.tsx";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { NotHere } from "../kit/not-here.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { SourceLink } from "../kit/source-link.tsx";
import { useOfficial } from "../kit/use-official.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { AlikeGroups } from "./alike-groups.tsx";
import { AlikeMethod } from "./alike-method.tsx";
import { GroupsPicture, PlacesPicture } from "./alike-pictures.tsx";
import { AlikePlaces } from "./alike-places.tsx";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/charts.css";
import "../styles/after-verdict.css";
import "../styles/long-table.css";
import "../styles/report.css";
import "../styles/print.css";
import "../styles/alike.css";

const NONE: readonly string[] = [];

export function AlikePage() {
  const loader = useOfficial();
  const state = useAppState(({ official }) => official);
  const { name } = useModel(comparedArea);
  return (
    <main id="main" className="work-page report-page alike-page" tabIndex={-1}>
      <h1>Places like {name}</h1>
      {state?.status === "ready" ? <Official /> : <NotHere what="the official counts" state={state} loader={loader} />}
    </main>
  );
}

function Official() {
  const place = useModel(officialPlace);
  const none = useModel(hasNoCounts);
  const by = useModel(words).name;
  if (none)
    return (
      <p className="lead">
        The official counts are not beside this page: whoever publishes it has no file <code>{COMPARE.file}</code>{" "}
        there.
      </p>
    );
  if (!place.known)
    return (
      <>
        <p className="lead">{place.reason}</p>
        <p>
          The numbers of the other pages are of these {by} alone: <ViewLink to={{ page: "map" }}>the map</ViewLink>,{" "}
          <ViewLink to={{ page: "wards" }}>its wards compared</ViewLink>.
        </p>
      </>
    );
  return <Compared />;
}

function Compared() {
  const context = useModel(officialContext);
  const lead = useModel(officialLead);
  const notes = useModel(officialNotesShown);
  const faults = useAppState(({ official }) => (official?.status === "ready" ? official.faults : NONE));
  const by = useModel(words).name;
  if (context === null) return null;
  return (
    <>
      <p className="lead">{lead}</p>
      <p className="caveat">
        These are <strong>official counts</strong> of whole districts, from another system than the {by} of the other
        pages: they are never mixed with the counts by ward.
      </p>
      <SetChoice forceArea={context.own.row.forceArea} />
      {notes.length + faults.length > 0 && (
        <ul className="alike-notes small">
          {[...notes, ...faults].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Detail context={context} notes={notes} />
      <Groups context={context} notes={notes} />
      <AlikeMethod residentsYear={context.own.row.residentsYear} />
      <Source context={context} />
    </>
  );
}

function SetChoice({ forceArea }: { readonly forceArea: string }) {
  const { address } = useApp();
  const sets = useModel(comparedSets);
  const sizes = useModel(setSizes);
  const set = useModel((state) => officialContext(state)?.set ?? "nation");
  const shown = useAppState((state) => state.view.shown);
  if (sets.length < 2) return null;
  const names = {
    alike: "Places like it",
    force: sentenceCase(policeArea(forceArea).slice(4)),
    nation: "England and Wales",
  };
  const others = shown.filter((word) => !word.startsWith("with-"));
  return (
    <Segmented<ComparedSet>
      legend="Compared with"
      choices={sets.map((value) => ({ value, label: `${names[value]} (${sizes.get(value)})` }))}
      value={set}
      onChoose={(value) => address.choose({ shown: [...others, `with-${value}`] })}
    />
  );
}

interface PartProps {
  readonly context: OfficialContext;
  readonly notes: readonly string[];
}

/** The places of the chosen group. A reader who chooses another one below is brought here. */
function Detail({ context, notes }: PartProps) {
  const { row } = context.own;
  const { name } = row;
  const group = useModel(shownGroup);
  const compared = useModel((state) => comparedGroups(state).get(group));
  const place = useRef<HTMLElement>(null);
  const last = useRef(group);
  useEffect(() => {
    if (last.current !== group) place.current?.focus();
    last.current = group;
  }, [group]);
  if (!compared?.known) return null;
  const places = setWords(context.set, row.forceArea);
  return (
    <section ref={place} tabIndex={-1} aria-label="The places of one kind of crime" className="alike-detail">
      <Alone what="The places">
        <ChartCard
          title={groupFinding(compared.value, name, places)}
          unit={officialUnit(row)}
          fileCaveats={[dotsNote(context.own), ...notes]}
          source={officialSource(row)}
          table={placesTable(compared.value)}
          file={`wardscope-places-like-this-${group}`}
          drawn={<PlacesPicture compared={compared.value} />}
        >
          <AlikePlaces compared={compared.value} places={places} question={`${row.name} ${context.set} ${group}`} />
        </ChartCard>
      </Alone>
    </section>
  );
}

function Groups({ context, notes }: PartProps) {
  const { row } = context.own;
  const { name } = row;
  const groups = useModel(comparedGroups);
  const known = useModel(knownGroups);
  const places = setWords(context.set, row.forceArea);
  return (
    <section aria-label="Every kind of crime">
      <Alone what="The list of offences">
        <ChartCard
          title={`Every kind of crime in ${name}, beside ${places}`}
          unit={officialUnit(row)}
          fileCaveats={[dotsNote(context.own), ...notes]}
          source={officialSource(row)}
          table={groupsTable(groups, { place: name, forceArea: row.forceArea, places })}
          file="wardscope-places-like-this"
          drawn={<GroupsPicture groups={known} place={name} />}
        >
          <div className="alike-head small muted" aria-hidden="true">
            <span>Choose one to see its places</span>
            <span>From 0 to the highest</span>
            <span>Here</span>
            <span>E &amp; W</span>
            <span>Beside {places}</span>
          </div>
          <AlikeGroups places={places} />
        </ChartCard>
      </Alone>
    </section>
  );
}

function Source({ context: { own, alike } }: { readonly context: OfficialContext }) {
  const { attribution } = officialSource(own.row);
  const { title, path } = OPEN_GOVERNMENT_LICENCE;
  return (
    <p className="small muted">
      Source: {attribution.sources.join("; ")}
      {alike.listed > 0 && "; districts alike: nearest areas of the Office for National Statistics"}. Licence:{" "}
      <SourceLink title={title} path={path} />. {attribution.notices.join(" ")}{" "}
      <a href={COMPARE.file} download={COMPARE.file}>
        The official counts (CSV)
      </a>
    </p>
  );
}
