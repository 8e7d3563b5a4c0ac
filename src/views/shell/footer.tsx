// The foot of the page: where the numbers come from, and whom to ask.
import { Fragment } from "react";
import { dayName } from "../../core/area/day-name.ts";
import { placesText } from "../../core/area/places-text.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { attribution } from "../../state/map-models.ts";
import { audience } from "../../state/models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { SourceLink } from "../kit/source-link.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { PageSlides } from "./page-slides.tsx";
import "../styles/page-foot.css";
import { WordLinks } from "../kit/word-links.tsx";

const WORDS = ["Rate", "95 % interval", "Change", "Verdict", "Expected range", "Hotspot", "Map point", "Missing month"];

export function Footer() {
  const { sources, notices } = useModel(attribution);
  const licences = useModel((state) => state.dataset.descriptor.licenses);
  const range = useModel((state) => state.dataset.coverage.range);
  const places = useModel(({ dataset }) => placesText(dataset.descriptor));
  const { builtAt } = useModel((state) => state.dataset.descriptor.wardscope);
  const postcodes = useModel((state) => state.dataset.descriptor.wardscope.postcodes);
  const asked = useAppState((state) => state.asked?.kind === "postcode");
  const contact = useAppState((state) => state.config.contact);
  return (
    <footer className="page-foot small muted">
      <WordLinks terms={WORDS} />
      <p>
        Source: {sources.join("; ")}. Months: {rangeName(range)}, put together on {dayName(builtAt.slice(0, 10))}.
        Licence:{" "}
        {licences.map(({ title, path }, at) => (
          <Fragment key={path}>
            {at > 0 && "; "}
            <SourceLink title={title} path={path} />
          </Fragment>
        ))}
        . {notices.join(" ")} {places}
      </p>
      {postcodes && <p className={asked ? "" : "screen-only"}>Postcodes: {postcodes.notice}</p>}
      {contact !== "" && <p>{contact}</p>}
      <PageSlides />
      <p className="screen-only">
        <ViewLink to={{ page: "own" }}>Your own data</ViewLink>: read a force’s or a council’s own records on this
        device alone.
      </p>
      <AudienceChoice />
    </footer>
  );
}

/** For the whole page; none where the site is for residents alone. */
function AudienceChoice() {
  const { address } = useApp();
  const isFixed = useAppState((state) => state.config.audience !== null);
  const forResidents = useAppState((state) => audience(state) === "public");
  if (isFixed) return null;
  return (
    <p className="audience-choice">
      <label>
        <input
          type="checkbox"
          checked={forResidents}
          onChange={(event) => address.choose({ audience: event.target.checked ? "public" : "everyone" })}
        />{" "}
        Residents’ view of the whole page: no places, and violent and sexual offences by ward only
      </label>
    </p>
  );
}
