// The head of the page: which area, what to find, which months, and the pages.
import type { PageId } from "../../core/view/page-id.ts";
import { audience, isReady } from "../../state/models.ts";
import { useAppState } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { AreaName } from "./area-name.tsx";
import { PAGE_IDS, PAGES } from "./pages.ts";

const HEAD_TOOLS = later(() => import("./head-tools.tsx").then((module) => module.HeadTools));

const AREA_CHOICES = later(() => import("./head-tools.tsx").then((module) => module.AreaChoices));

const NAVIGATION = PAGE_IDS.filter((page) => PAGES[page].inNavigation !== false);

export function Header() {
  const title = useAppState((state) => state.config.title);
  const ready = useAppState(isReady);
  const loading = useAppState((state) => state.loading.status === "loading");
  const several = useAppState(({ areas, dataset }) => areas[1] ?? dataset?.descriptor.wardscope.districts?.[1]);
  return (
    <header className="page-head">
      <div className="brand-line">
        <a className="brand" href="./" title={title}>
          <BrandMark /> {title}
        </a>
        {several ? <Later source={AREA_CHOICES} /> : <AreaName />}
      </div>
      <nav className="tabs" aria-label="Pages">
        {NAVIGATION.map((page) => (
          <PageLink key={page} page={page} />
        ))}
      </nav>
      {(ready || loading) && <div className="head-tools">{ready && <Later source={HEAD_TOOLS} />}</div>}
    </header>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="brand-mark">
      <path d="M3 6.5 10 3v9L3 15.5Z" />
      <path d="M10 3l11 3.5v7L10 12Z" opacity="0.55" />
      <path d="M3 15.5 10 12l11 1.5-8 7.5Z" opacity="0.8" />
    </svg>
  );
}

function PageLink({ page }: { readonly page: PageId }) {
  const { onlyWith, planning } = PAGES[page];
  const current = useAppState((state) => {
    const there = onlyWith === undefined || state.dataset?.descriptor.resources.some(({ path }) => path === onlyWith);
    return !there || (planning && audience(state) === "public")
      ? null
      : state.view.page === page || PAGES[state.view.page].within === page;
  });
  if (current === null) return null;
  return (
    <ViewLink className="tab" to={{ page }} aria-current={current ? "page" : undefined}>
      {PAGES[page].label}
    </ViewLink>
  );
}
