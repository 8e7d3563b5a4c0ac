// The foot of the page: where the numbers come from, and whom to ask.
import { rangeName } from "../../core/area/range-name.ts";
import { attribution } from "../../state/map-models.ts";
import { audience } from "../../state/models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { SourceLink } from "../kit/source-link.tsx";
import "../styles/page-foot.css";

export function Footer() {
  const { sources, notices } = useModel(attribution);
  const licences = useModel((state) => state.dataset.descriptor.licenses);
  const range = useModel((state) => state.dataset.coverage.range);
  const postcodes = useModel((state) => state.dataset.descriptor.wardscope.postcodes);
  const asked = useAppState((state) => state.asked?.kind === "postcode");
  const contact = useAppState((state) => state.config.contact);
  return (
    <footer className="page-foot small muted">
      <p>
        Source: {sources.join("; ")}. Months: {rangeName(range)}. Licence:{" "}
        {licences.map(({ title, path }) => (
          <SourceLink key={path} title={title} path={path} />
        ))}
        . {notices.join(" ")} Places are anonymised map points, not scenes.
      </p>
      {postcodes && <p className={asked ? "" : "screen-only"}>Postcodes: {postcodes.notice}</p>}
      {contact !== "" && <p>{contact}</p>}
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
