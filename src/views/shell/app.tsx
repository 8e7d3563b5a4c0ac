// The page: head, what is loaded or why not, foot.
import { useDeferredValue } from "react";
import type { PageId } from "../../core/view/page-id.ts";
import { audience, isReady } from "../../state/models.ts";
import type { AppState } from "../../state/store.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState } from "../kit/app-context.ts";
import { Skeleton, SlowFile } from "../kit/skeleton.tsx";
import { CodeFault, Later, later, useCodeFaults, useLater } from "../kit/use-later.tsx";
import { PAGE_IDS, PAGES, REPLACEMENT } from "./pages.ts";
import { Header } from "./site-header.tsx";
import { usePageTitle } from "./use-page-title.ts";

const SOURCES = Object.fromEntries(PAGE_IDS.map((page) => [page, later(PAGES[page].load)])) as Readonly<
  Record<PageId, Later<object>>
>;

/** Below the first view. */
const FOOTER = later(() => import("./footer.tsx").then((module) => module.Footer));

/** At hand before it is needed: the network may be what fails. */
const FAILURE_PAGE = later(() => REPLACEMENT().then((module) => module.FailurePage));

const STRIPS = later(() => import("./strips.tsx").then((module) => module.Strips));

/** When the first view is there. */
const COPY = later(() => import("./copy-strip.tsx").then((module) => module.CopyStrip));

/** Whether anything stands above every page. */
function hasStrips(state: AppState): boolean {
  const { dataset, areasFault } = state;
  return (
    audience(state) === "public" ||
    areasFault !== null ||
    (dataset !== null && dataset.doubts.length + dataset.leftOut.length > 0)
  );
}

const EMBEDDED = later(() => import("./embedded-part.tsx").then((module) => module.EmbeddedPage));

/** The page, or the part of it that a frame of another page asks for. */
export function Page() {
  const embedded = useAppState((state) => state.view.embed !== null);
  usePageTitle();
  return embedded ? <Content source={EMBEDDED} /> : <WholePage />;
}

function WholePage() {
  const ready = useAppState(isReady);
  const strips = useAppState(hasStrips);
  const forResidents = useAppState((state) => audience(state) === "public");
  const page = useAppState((state) => state.view.page);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      {ready && page === "map" && (
        <a className="skip-link" href="#map">
          Skip to the map
        </a>
      )}
      <Alone what="The head of the page">
        <Header />
      </Alone>
      {strips && (
        <div className={forResidents ? "strips-of-residents" : undefined}>
          <Later source={STRIPS} />
        </div>
      )}
      {ready && <Later source={COPY} />}
      <Content key={page} source={SOURCES[page]} />
      <Alone what="The foot of the page">{ready && <Later source={FOOTER} />}</Alone>
    </>
  );
}

/** The page's code comes while the data do. */
function Content({ source }: { readonly source: Later<object> }) {
  const loading = useAppState((state) => state.loading);
  // What a page shows first is worked out a component at a time, so that the page answers in between.
  const now = useAppState(isReady);
  const returned = useAppState((state) => state.returned);
  const ready = useDeferredValue(now, now && returned);
  const { component: Arrived, failed } = useLater(source);
  useCodeFaults();
  const { component: FailurePage } = useLater(FAILURE_PAGE);
  const failure = loading.status === "failed" && loading.failure;
  if (failure || loading.status === "choosing")
    return FailurePage ? <FailurePage failure={failure} /> : failure && <p role="alert">{failure.message}</p>;
  if (!ready)
    return (
      <>
        <SlowFile />
        <Skeleton />
      </>
    );
  if (Arrived !== null)
    return (
      <Alone what="This page">
        <Arrived />
      </Alone>
    );
  return (
    <main id="main" className="about">
      {failed ? <CodeFault what="This page" /> : <p role="status">Loading …</p>}
    </main>
  );
}
