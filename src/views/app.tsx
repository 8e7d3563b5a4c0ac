// The page: head, what is loaded or why not, foot.
import { isReady } from "../state/models.ts";
import { useAppState } from "./app-context.ts";
import { FailurePage } from "./failure-page.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { MapPage } from "./map-page.tsx";
import { Skeleton } from "./skeleton.tsx";
import { later, useLater } from "./use-later.ts";
import { usePageTitle } from "./use-page-title.ts";

const ABOUT_PAGE = later(() => import("./about-page.tsx").then((module) => module.AboutPage));

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
      {ready && <Footer />}
    </>
  );
}

function Content() {
  const loading = useAppState((state) => state.loading);
  const ready = useAppState(isReady);
  const page = useAppState((state) => state.view.page);
  if (loading.status === "failed") return <FailurePage failure={loading.failure} />;
  if (!ready) return <Skeleton />;
  return page === "map" ? <MapPage /> : <About />;
}

function About() {
  const { component: AboutPage, failed } = useLater(ABOUT_PAGE);
  if (AboutPage !== null) return <AboutPage />;
  return (
    <main id="main" className="about">
      <p role="status">{failed ? "This page could not be loaded. Reload it when the network is back." : "Loading …"}</p>
    </main>
  );
}
