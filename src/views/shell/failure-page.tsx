// When there is no area to show: what went wrong, where, and what to do; or, where none was asked for, the choice.
import type { ComponentType } from "react";
import { isOwnArea } from "../../core/area/own-slug.ts";
import type { AppFailure } from "../../core/basics/failure.ts";
import { hrefOf } from "../../core/view/view.ts";
import { toAnotherArea } from "../../state/another-area.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { CodeFault, Later, later, useLater } from "../kit/use-later.tsx";

/** More areas than these are searched for. */
const MOST_LISTED = 12;
const CHOOSER = later(() => import("../areas/area-chooser.tsx").then((module) => module.AreaChooser as ComponentType));

export function loadOwnPage(): Promise<ComponentType> {
  return import("../own/own-page.tsx").then((module) => module.OwnPage);
}

/** Its page needs no area. */
const OWN = later(loadOwnPage);

const CHOICE = later(() => import("../areas/choose-page.tsx").then((module) => module.ChoosePage));

export function FailurePage({ failure }: { readonly failure: AppFailure | false }) {
  const isOwn = useAppState(({ view }) => view.page === "own" && !(view.area !== null && failure));
  if (isOwn) return <Later source={OWN} />;
  return failure ? <Failed failure={failure} /> : <Choice />;
}

function Choice() {
  const { component: ChoosePage, failed } = useLater(CHOICE);
  if (ChoosePage) return <ChoosePage />;
  return (
    <main className="failure-page" id="main">
      {failed ? <CodeFault what="The choice of an area" /> : <p role="status">Loading …</p>}
    </main>
  );
}

function Failed({ failure }: { readonly failure: AppFailure }) {
  const { loader, address } = useApp();
  const areas = useAppState((state) => state.areas);
  const view = useAppState((state) => state.view);
  const contact = useAppState((state) => state.config.contact);
  const isOwn = view.area !== null && isOwnArea(view.area);
  return (
    <main className="failure-page" id="main">
      <h1>This area cannot be shown</h1>
      <p role="alert">{failure.message}</p>
      <p>{failure.remedy}</p>
      <p>
        {isOwn ? (
          <button
            type="button"
            className="button button-strong"
            onClick={() => address.choose({ ...toAnotherArea(view, ""), page: "own", area: null })}
          >
            Choose the files again
          </button>
        ) : (
          <button type="button" className="button" onClick={() => loader.retry()}>
            Try again
          </button>
        )}
      </p>
      {areas.length > MOST_LISTED && <Later source={CHOOSER} />}
      {areas.length > 0 && areas.length <= MOST_LISTED && (
        <>
          <h2>Areas published here</h2>
          <ul>
            {areas.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  href={hrefOf({ ...view, ...toAnotherArea(view, slug) })}
                  onClick={(event) => {
                    event.preventDefault();
                    address.choose(toAnotherArea(view, slug));
                  }}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {contact !== "" && <p className="muted">{contact}</p>}
    </main>
  );
}
