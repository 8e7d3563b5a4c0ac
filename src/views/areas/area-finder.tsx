// The search of areas: what is found stands under it, so that it can be gone through with arrow keys.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ChoosableArea } from "../../core/area/choosable-areas.ts";
import { nameList } from "../../core/basics/words.ts";
import type { AreaFindings } from "../../core/wards/area-search.ts";
import { useComboboxKeys } from "../kit/use-combobox-keys.ts";
import { areaDetails } from "./area-details.ts";
import "../styles/search-box.css";

interface AreaFinderProps {
  readonly areas: readonly ChoosableArea[];
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Null while nothing is typed. */
  readonly found: AreaFindings | null;
  readonly kept: ReadonlySet<string>;
  readonly onChosen: (area: ChoosableArea) => void;
}

export function AreaFinder({ areas, typed, onTyped, found, kept, onChosen }: AreaFinderProps) {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const isNone = found !== null && (found.areas.length === 0 || found.onlyNear);
  const withPostcodes = areas.filter(({ postcodes }) => postcodes.length > 0).length;
  const options = found?.areas ?? null;
  useComboboxKeys(input, list, options, (index) => {
    const area = options?.[isNone ? index - 1 : index];
    if (area !== undefined) onChosen(area);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || typed === "") return;
    // What is around it, a dialog, stays open.
    event.preventDefault();
    event.stopPropagation();
    onTyped("");
  };
  return (
    <search className="area-finder">
      <label id={`${id}-label`} htmlFor={`${id}-input`}>
        {withPostcodes > 0 ? "Find by name, partnership or postcode" : "Find by name or partnership"}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="search"
        autoComplete="off"
        className="search-input"
        aria-describedby={`${id}-postcodes`}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-postcodes`} className="small muted">
        {postcodesText(withPostcodes, areas.length)}
      </p>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-label`}
        className="area-results"
        hidden={found === null}
        onMouseDown={(event) => event.preventDefault()}
      >
        {isNone && (
          <li
            id={`${id}-none`}
            className="search-result muted"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            <span>{nothingText(typed, found)}</span>
          </li>
        )}
        {options?.map((area) => (
          <li
            key={area.slug}
            id={`${id}-${area.slug}`}
            data-slug={area.slug}
            className="search-result"
            role="option"
            aria-selected="false"
          >
            <span>{area.name}</span>
            <span className="small muted">{areaDetails(area, kept.has(area.slug), true)}</span>
          </li>
        ))}
      </ul>
      <FoundSpoken text={spokenText(typed, found)} />
    </search>
  );
}

function postcodesText(known: number, all: number): string | null {
  if (known === 0 || known === all) return null;
  return `By postcode ${known} of the ${all} areas ${known === 1 ? "is" : "are"} found, whose files have their postcodes.`;
}

function nothingText(typed: string, { postcode, onlyNear }: AreaFindings): string {
  if (postcode !== null)
    return `No area here is known to have postcodes that begin with ${postcode}. Try the name of the district.`;
  const start = `No area here is called “${typed.trim()}”.`;
  return onlyNear
    ? `${start} Did you mean one of these?`
    : `${start} Try the name of a district or of its police force.`;
}

function spokenText(typed: string, found: AreaFindings | null): string {
  if (found === null) return "";
  const names = nameList(
    found.areas.map(({ name }) => name),
    MOST_SPOKEN,
  );
  if (found.areas.length === 0 || found.onlyNear) return `${nothingText(typed, found)} ${names}`;
  return `${found.areas.length} found: ${names}.`;
}

/** Letters come faster than anybody listens. */
const SPOKEN_AFTER = 600;
const MOST_SPOKEN = 3;

function FoundSpoken({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), SPOKEN_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status" aria-label="Areas found">
      {spoken}
    </p>
  );
}
