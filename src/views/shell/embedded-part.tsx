// The part of the page that a frame of another page asks for: the part, what it must not be read without, and the way to the whole.
import type { MouseEvent } from "react";
import { placesText } from "../../core/area/places-text.ts";
import type { EmbeddedPart } from "../../core/view/parameters.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { mapCaveats } from "../../state/map-caveats.ts";
import { attribution } from "../../state/map-models.ts";
import { isReady } from "../../state/models.ts";
import { subjectOf } from "../../state/shared-view.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import { CodeFault, Later, later, useLater } from "../kit/use-later.tsx";
import { ReportList } from "../map/ward-reports.tsx";
import { useTold } from "./told-height.ts";
import "../styles/embedded.css";

const WITH_MAP = () => import("../map/map-parts.tsx").then((module) => module.EMBEDDED);
/** Also why hotspots cannot be worked out. */
const PROGRESS = later(() => import("../hotspots/task-progress.tsx").then((module) => module.TaskProgress));
const STRIPS = later(() => import("./strips.tsx").then((module) => module.Strips));

const PARTS: Readonly<Record<EmbeddedPart, ReturnType<typeof later<object>>>> = {
  map: later(() => WITH_MAP().then(({ map }) => map)),
  chart: later(() => WITH_MAP().then(({ chart }) => chart)),
  sentence: later(() => Promise.resolve(ReportList)),
  table: later(() => WITH_MAP().then(({ table }) => table)),
};

export function EmbeddedPage() {
  const part = useAppState((state) => state.view.embed) ?? "sentence";
  const hotspots = useAppState((state) => state.view.map !== "wards");
  const { component: Part, failed } = useLater(PARTS[part]);
  const root = useTold(part);
  return (
    <main id="main" ref={root} className="embedded" data-part={part} onClickCapture={openElsewhere}>
      <Later source={STRIPS} />
      {part === "map" && <Subject />}
      <Alone what="This part of the page">
        {Part ? <Part /> : failed ? <CodeFault what="This part of the page" /> : <p role="status">Loading …</p>}
      </Alone>
      {part === "map" && hotspots && <Later source={PROGRESS} />}
      {part === "map" || part === "table" ? <MapCaveats /> : null}
      <Whence />
    </main>
  );
}

/** Offence, place and months, which the title of a map does not say. */
function Subject() {
  return <p className="small muted">{useModel(subjectOf)}</p>;
}

/** Charts and sentences have theirs with them. */
function MapCaveats() {
  const caveats = useModel(mapCaveats);
  return caveats.map((text) => (
    <p key={text} className="caveat small">
      {text}
    </p>
  ));
}

function Whence() {
  const title = useAppState((state) => state.config.title);
  const { sources, notices } = useModel(attribution);
  const places = useModel(({ dataset }) => placesText(dataset.descriptor));
  const whole = useAppState((state) => (isReady(state) ? linkTo(state, window.location.href) : "./"));
  return (
    <footer className="embedded-foot small muted">
      <p>
        <a href={whole}>See it on {title}</a>, with maps, trends and how each number is made.
      </p>
      <p>
        Source: {sources.join("; ")}. {notices.join(" ")} {places}
      </p>
    </footer>
  );
}

/** Links open the whole page in a window of its own: the frame is the part's. */
function openElsewhere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null) return;
  link.target = "_blank";
  link.rel = "noopener";
  event.stopPropagation();
}
