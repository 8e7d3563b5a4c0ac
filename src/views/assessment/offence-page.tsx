// The assessment's section of one offence, written from the data: what it is made of, how it went, where it is.
import { Fragment } from "react";
import { areFamily } from "../../core/area/few-wards.ts";
import { DISTRICT } from "../../core/figures/offence-figures.ts";
import { offenceSection, wardTrends } from "../../state/assessment-models.ts";
import { everyWardCaveats, officialCaveats } from "../../state/caveat-models.ts";
import { figures, selectedWards, selection } from "../../state/models.ts";
import { firstOffenceFigures } from "../../state/offence-course.ts";
import { Alone } from "../kit/alone.tsx";
import { useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { useLater } from "../kit/use-later.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { OffenceChoice } from "../map/offence-list.tsx";
import { Caveats, FAR_FROM_OFFICIAL, SentenceMore } from "../map/report-more.tsx";

import { VerdictWhy } from "../map/verdict-why.tsx";
import { SentenceWords } from "../map/ward-reports.tsx";

import { IfThere } from "./if-there.tsx";
import { MultiplesCard } from "./multiples-card.tsx";
import { OffenceTime } from "./offence-time.tsx";
import { SubGroupTable } from "./sub-group-table.tsx";
import "../styles/charts.css";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/assessment.css";
import "../styles/assessment-tables.css";
import "../styles/print.css";
import "../styles/assessment-print.css";
import "../styles/after-verdict.css";

export function OffencePage() {
  const section = useModel(offenceSection);
  const chosen = useModel(figures);
  return (
    <main id="main" className="work-page assessment-page" tabIndex={-1}>
      <div className="page-title">
        <h1>{section.sentence.title}</h1>
        <OffenceChoice />
      </div>
      <OthersChosen />
      <div className="assessment-columns">
        <section aria-label="In words" className="in-words">
          <SentenceWords sentence={section.sentence} />
          <SentenceMore sentence={section.sentence} />
          {section.sentence.judged && (
            <VerdictWhy code={DISTRICT} judged={section.sentence.judged} of={section.sentence.title} />
          )}
          <Caveats caveats={section.caveats} />
          <FarFromOfficial />
          {section.notes.length > 0 && (
            <ul className="caveat plain-list">
              {section.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <p className="muted">{section.definition}</p>
        </section>
        <section aria-labelledby="wards-words">
          <h2 id="wards-words">{section.wardsTitle}</h2>
          <ul className="plain-list">
            {section.wards.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
      <Alone what="The table of offences">
        <SubGroupTable section={section} period={chosen.period} />
      </Alone>
      <Alone what="The course over time">
        <OffenceTime />
      </Alone>
      <IfThere file="outcomes.csv" />
      <Alone what="The table of hours">
        <IfThere file="hours.csv" />
      </Alone>
      <Alone what="The course in every ward">
        <Everywhere />
      </Alone>
    </main>
  );
}

/** Said of the offence that the page is about. */
function FarFromOfficial() {
  const { component: Far } = useLater(FAR_FROM_OFFICIAL);
  return Far && <Far of={officialCaveats} />;
}

/** The page is about one offence; those that were chosen with it have pages of their own. */
function OthersChosen() {
  const { slugs } = useModel(selection);
  const offences = useModel((state) => state.dataset.taxonomy.offences);
  const others = offences.filter(({ slug }) => slugs.slice(1).includes(slug));
  if (others.length === 0) return null;
  return (
    <p className="muted others-chosen">
      This page is about one offence at a time. Also chosen:{" "}
      {others.map(({ slug, label }, index) => (
        <Fragment key={slug}>
          {index > 0 && ", "}
          <ViewLink to={{ offences: [slug] }}>{label}</ViewLink>
        </Fragment>
      ))}
    </p>
  );
}

function Everywhere() {
  const selected = useModel(selectedWards);
  const { offence } = useModel(firstOffenceFigures);
  const { selectWard } = useActions();
  const several = useModel((state) => areFamily(state.dataset.wards.length));
  const caveats = useModel(everyWardCaveats);
  if (!several) return null;
  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">In every ward</h2>
      <MultiplesCard
        models={wardTrends}
        subject={`${offence.label} by ward`}
        things="wards"
        caveats={caveats}
        selected={selected}
        onSelect={(code) => selectWard(code, false)}
      />
    </section>
  );
}
