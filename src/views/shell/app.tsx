// The page: head, what is loaded or why not, foot.
import { useDeferredValue } from "react";
import type { PageId } from "../../core/view/page-id.ts";
import { audience, isReady } from "../../state/models.ts";
import type { AppState } from "../../state/store.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState } from "../kit/app-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { Later, later, useLater } from "../kit/use-later.tsx";
import { FailurePage } from "./failure-page.tsx";
import { PAGE_IDS, PAGES } from "./pages.ts";
import { Header } from "./site-header.tsx";
import { usePageTitle } from "./use-page-title.ts";

const SOURCES = Object.fromEntries(PAGE_IDS.map((page) => [page, later(PAGES[page].load)])) as Readonly<
  Record<PageId, Later<object>>
>;

/** Below the first view. */
const FOOTER = later(() => import("./footer.tsx").then((module) => module.Footer));

const DOUBTS = later(() => import("./doubts-strip.tsx").then((module) => module.PackageDoubts));

const RESIDENTS = later(() => import("./residents-strip.tsx").then((module) => module.ResidentsStrip));

function isDoubted({ dataset, areasFault }: AppState): boolean {
  return areasFault !== null || (dataset !== null && dataset.doubts.length + dataset.leftOut.length > 0);
}

export function Page() {
  const ready = useAppState(isReady);
  const doubted = useAppState(isDoubted);
  const forResidents = useAppState((state) => audience(state) === "public");
  usePageTitle();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Alone what="The head of the page">
        <Header />
      </Alone>
      {ready && forResidents && <Later source={RESIDENTS} />}
      {doubted && <Later source={DOUBTS} />}
      <Content />
      <Alone what="The foot of the page">{ready && <Later source={FOOTER} />}</Alone>
    </>
  );
}

function Content() {
  const page = useAppState((state) => state.view.page);
  return <PageContent key={page} page={page} />;
}

/** The page's code comes while the data do. */
function PageContent({ page }: { readonly page: PageId }) {
  const loading = useAppState((state) => state.loading);
  // What a page shows first is worked out a component at a time, so that the page answers in between.
  const now = useAppState(isReady);
  const returned = useAppState((state) => state.returned);
  const ready = useDeferredValue(now, now && returned);
  const { component: Arrived, failed } = useLater(SOURCES[page]);
  if (loading.status === "failed") return <FailurePage failure={loading.failure} />;
  if (!ready) return <Skeleton />;
  if (Arrived !== null)
    return (
      <Alone what="This page">
        <Arrived />
      </Alone>
    );
  return (
    <main id="main" className="about">
      <p role="status">{failed ? "This page could not be loaded. Reload it when the network is back." : "Loading …"}</p>
    </main>
  );
}
