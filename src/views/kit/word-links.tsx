// Words of the field that stand near by, each a way to what it means.
import { Fragment } from "react";
import { termId } from "../../core/area/term-id.ts";
import { ViewLink } from "./view-link.tsx";

/** `terms` as the glossary has them (`core/area/glossary.ts`). */
export function WordLinks({ terms }: { readonly terms: readonly string[] }) {
  return (
    <p className="small muted word-links screen-only">
      What the words mean:{" "}
      {terms.map((term, index) => (
        <Fragment key={term}>
          {index > 0 && " · "}
          <ViewLink to={{ page: "about", section: termId(term) }}>{term}</ViewLink>
        </Fragment>
      ))}
    </p>
  );
}
