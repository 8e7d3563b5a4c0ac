// The board's page: what to look at, the published figures, and the open data beside them.

import type { ReactNode } from "react";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import {
  hasNoFigures,
  PAGE_SECTIONS,
  type PageSection,
  pageSection,
  publishedRows,
  publishedSystem,
  records,
} from "../../state/published-models.ts";
import { words } from "../../state/record-words-models.ts";
import { Alone } from "../kit/alone.tsx";
import { useModel } from "../kit/app-context.ts";
import { usePublishedFigures } from "../kit/published-loader.ts";
import { CodeFault, Later, later, useLater } from "../kit/use-later.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { BoardSection } from "./board-section.tsx";
import { FiguresNotice } from "./figures-notice.tsx";
import "../styles/sentence-panel.css";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/published.css";
import "../styles/report.css";
import "../styles/print.css";

const TITLES: Readonly<Record<Exclude<PageSection, "beside">, string>> = {
  board: "What should the board look at?",
  published: "Published figures",
  reproduce: "Reproduce the assessment",
  "left-out": "What is not shown",
};

/** The longest of the sections, which come when they are asked for. */
const PUBLISHED = later(() => import("./published-section.tsx").then((module) => module.PublishedSection));
const LEFT_OUT = later(() => import("./published-section.tsx").then((module) => module.LeftOutSection));
const BESIDE = later(() => import("./beside-section.tsx").then((module) => module.BesideSection));
const REPRODUCE = later(() => import("./reproduce-section.tsx").then((module) => module.ReproduceSection));

const WORD = later(() => import("./word-download.tsx").then((module) => module.WordDownload));

export function AssessmentPage() {
  usePublishedFigures();
  const area = useModel((state) => state.dataset.name);
  const open = useModel(pageSection);
  const single = useModel(hasNoFigures);
  const by = useModel(records);
  return (
    <main id="main" className="work-page report-page" tabIndex={-1}>
      <h1>Assessment of {area}</h1>
      <div className="word-room">
        <Later source={WORD} />
      </div>
      {!single && <Sections open={open} />}
      <section aria-labelledby="section-title">
        <h2 id="section-title">{titleOf(open, by)}</h2>
        <Alone what="This section">
          <Content open={open} />
        </Alone>
      </section>
    </main>
  );
}

/** `by`: what the records of the package are called. */
function titleOf(section: PageSection, by: string): string {
  return section === "beside" ? `Beside the ${by}` : TITLES[section];
}

function Sections({ open }: { readonly open: PageSection }) {
  const by = useModel(records);
  return (
    <nav className="contents" aria-label="Contents">
      <ol className="contents-list">
        {PAGE_SECTIONS.map((name) => (
          <li key={name}>
            <ViewLink
              to={{ section: name === "board" ? null : name }}
              aria-current={name === open ? "true" : undefined}
            >
              {titleOf(name, by)}
            </ViewLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Content({ open }: { readonly open: PageSection }) {
  switch (open) {
    case "board":
      return <BoardSection />;
    case "published":
      return (
        <WithFigures>
          <LaterSection source={PUBLISHED} />
        </WithFigures>
      );
    case "beside":
      return (
        <WithFigures>
          <LaterSection source={BESIDE} />
        </WithFigures>
      );
    case "reproduce":
      return (
        <WithFigures>
          <LaterSection source={REPRODUCE} />
        </WithFigures>
      );
    case "left-out":
      return (
        <WithFigures>
          <LaterSection source={LEFT_OUT} />
        </WithFigures>
      );
    default:
      return open satisfies never;
  }
}

function LaterSection({ source }: { readonly source: typeof PUBLISHED }) {
  const { component: Section, failed } = useLater(source);
  if (Section) return <Section />;
  return failed ? <CodeFault what="This section" /> : <p role="status">Loading …</p>;
}

function WithFigures({ children }: { readonly children: ReactNode }) {
  const there = useModel((state) => publishedRows(state).length > 0);
  const system = useModel(publishedSystem);
  const why = sentenceCase(useModel(words).besidePublished);
  return (
    <>
      <p className="lead">
        Published counts come from {system}. {why}, so the two differ: they stand beside each other and are never one
        line.
      </p>
      <FiguresNotice />
      {there && children}
    </>
  );
}
