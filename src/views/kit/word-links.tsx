// Words of the field that lead to what they mean.
import { Fragment, type ReactNode } from "react";
import { slugOf } from "../../core/area/taxonomy.ts";
import { useAppState } from "./app-context.ts";
import { ViewLink } from "./view-link.tsx";

/** A word in a text, and no link in the frame of another page: `term` is what the glossary calls it (`core/area/glossary.ts`). */
export function Word({ term, children }: { readonly term: string; readonly children?: ReactNode }) {
  const embedded = useAppState((state) => state.view.embed !== null);
  if (embedded) return children ?? term;
  return <ViewLink to={{ page: "about", section: `word-${slugOf(term)}` }}>{children ?? term}</ViewLink>;
}

/** The words that stand near by, in a line of their own. */
export function WordLinks({ terms }: { readonly terms: readonly string[] }) {
  return (
    <p className="small muted word-links">
      What the words mean:{" "}
      {terms.map((term, index) => (
        <Fragment key={term}>
          {index > 0 && " · "}
          <Word term={term} />
        </Fragment>
      ))}
    </p>
  );
}
