// What the search offers: what was found, or that nothing was, with the nearest names and what to do.
import type { RefObject } from "react";
import type { Finding } from "../../core/wards/gazetteer.ts";
import { findsStreets } from "../../state/finds-streets.ts";
import type { Topic } from "../../state/topics.ts";
import { useModel } from "../kit/app-context.ts";

interface SearchResultsProps {
  readonly id: string;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly open: boolean;
  readonly found: readonly (Finding | Topic)[];
  /** Where nothing was found. */
  readonly nearest: readonly Finding[];
  readonly typed: string;
}

export function SearchResults({ id, list, open, found, nearest, typed }: SearchResultsProps) {
  const offered = found.length > 0 ? found : nearest;
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-labelledby={`${id}-label`}
      className="search-results"
      hidden={!open}
      onMouseDown={(event) => event.preventDefault()}
    >
      {open && found.length === 0 && (
        <li id={`${id}-none`} className="search-result muted" role="option" aria-selected="false" aria-disabled="true">
          <NothingFound typed={typed} hasNearest={nearest.length > 0} />
        </li>
      )}
      {open &&
        offered.map((finding, index) => (
          <li key={finding.id} id={`${id}-${index}`} className="search-result" role="option" aria-selected="false">
            <span>{finding.label}</span>
            <span className="small muted">{finding.detail}</span>
          </li>
        ))}
    </ul>
  );
}

const WHOLE_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/i;

function NothingFound({ typed, hasNearest }: { readonly typed: string; readonly hasNearest: boolean }) {
  const area = useModel((state) => state.dataset.name);
  const hasPostcodes = useModel((state) => state.postcodes.length > 0);
  const name = useModel(findsStreets) ? "a ward or a street" : "a ward";
  const isPostcode = WHOLE_POSTCODE.test(typed.replace(/\s/g, ""));
  if (isPostcode && !hasPostcodes)
    return (
      <span>
        The files of {area} hold no postcodes. Try the name of {name}.
      </span>
    );
  const start = isPostcode
    ? `The postcode ${typed.trim().toUpperCase()} is not one of ${area}.`
    : `Nothing in ${area} is called “${typed.trim()}”.`;
  if (hasNearest) return <span>{start} Did you mean one of these?</span>;
  return (
    <span>
      {start} Try the name of {name} there{hasPostcodes && ", a postcode"}, or an offence.
    </span>
  );
}
