// The foot of the page: where the numbers come from, and whom to ask.
import { crownCopyright } from "../../core/area/attribution.ts";
import { rangeName } from "../../core/area/period.ts";
import { useAppState, useModel } from "../kit/app-context.ts";

export function Footer() {
  const sources = useModel((state) => state.dataset.descriptor.sources);
  const licences = useModel((state) => state.dataset.descriptor.licenses);
  const vintage = useModel((state) => state.dataset.descriptor.wardscope.boundaryVintage);
  const range = useModel((state) => state.dataset.coverage.range);
  const contact = useAppState((state) => state.config.contact);
  return (
    <footer className="page-foot small muted">
      <p>
        Source: {sources.map(({ title }) => title).join("; ")}. Months: {rangeName(range)}. Licence:{" "}
        {licences.map(({ title, path }) => (
          <a key={path} href={path}>
            {title}
          </a>
        ))}
        . {crownCopyright(vintage)} Places are anonymised map points, not scenes.
      </p>
      {contact !== "" && <p>{contact}</p>}
    </footer>
  );
}
