// The page: head, what is loaded or why not, foot.
import { isReady } from "../../state/models.ts";
import { useAppState } from "../kit/app-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { Later, later, useLater } from "../kit/use-later.tsx";
import { MapPage } from "../map/map-page.tsx";
import { FailurePage } from "./failure-page.tsx";
import { Header } from "./site-header.tsx";
import { usePageTitle } from "./use-page-title.ts";

const ASSESSMENT = later(() => import("../assessment/assessment-pages.tsx").then((module) => module.AssessmentPages));
const LATER_PAGES = {
  about: later(() => import("../about/about-page.tsx").then((module) => module.AboutPage)),
  wards: ASSESSMENT,
  ward: ASSESSMENT,
  offence: ASSESSMENT,
  assessment: ASSESSMENT,
  patrols: later(() => import("../patrols/patrol-page.tsx").then((module) => module.PatrolPage)),
  trial: later(() => import("../trial/trial-page.tsx").then((module) => module.TrialPage)),
};

/** Below the first view. */
const FOOTER = later(() => import("./footer.tsx").then((module) => module.Footer));

export function Page() {
  const ready = useAppState(isReady);
  usePageTitle();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Header />
      <Content />
      {ready && <Later source={FOOTER} />}
    </>
  );
}

function Content() {
  const loading = useAppState((state) => state.loading);
  const ready = useAppState(isReady);
  const page = useAppState((state) => state.view.page);
  if (loading.status === "failed") return <FailurePage failure={loading.failure} />;
  if (!ready) return <Skeleton />;
  return page === "map" ? <MapPage /> : <LaterPage key={page} page={page} />;
}

function LaterPage({ page }: { readonly page: keyof typeof LATER_PAGES }) {
  const { component: Arrived, failed } = useLater(LATER_PAGES[page]);
  if (Arrived !== null) return <Arrived />;
  return (
    <main id="main" className="about">
      <p role="status">{failed ? "This page could not be loaded. Reload it when the network is back." : "Loading …"}</p>
    </main>
  );
}
