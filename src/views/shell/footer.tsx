// The foot of the page: where the numbers come from, and whom to ask.
import { rangeName } from "../../core/area/period.ts";
import { attribution } from "../../state/map-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { SourceLink } from "../kit/source-link.tsx";
import "../styles/page-foot.css";

export function Footer() {
  const { sources, notices } = useModel(attribution);
  const licences = useModel((state) => state.dataset.descriptor.licenses);
  const range = useModel((state) => state.dataset.coverage.range);
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
      {contact !== "" && <p>{contact}</p>}
    </footer>
  );
}
