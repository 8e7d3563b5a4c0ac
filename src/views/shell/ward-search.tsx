// The search box: a ward, a street or a postcode, however it is spelt; choosing one shows its wards and answers for them.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { POSTCODES } from "../../core/area/later-tables.ts";
import { nameList } from "../../core/basics/words.ts";
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";
import type { Finding } from "../../core/wards/gazetteer.ts";
import { searchIn } from "../../core/wards/search.ts";
import { findsStreets } from "../../state/finds-streets.ts";
import { gazetteer } from "../../state/map-models.ts";
import { isReady } from "../../state/models.ts";
import type { Topic } from "../../state/topics.ts";
import { whereabouts } from "../../state/whereabouts-models.ts";
import { type App, useApp, useModel } from "../kit/app-context.ts";
import { useComboboxKeys } from "../kit/use-combobox-keys.ts";
import { SearchResults } from "./search-results.tsx";
import { useForgivingSearch } from "./use-forgiving-search.ts";
import { useTopics } from "./use-topics.ts";
import { WhereIAm } from "./where-i-am.tsx";
import "../styles/search-box.css";

/** Near enough to read street names, too far to tell houses apart. */
const PLACE_ZOOM = 14.5;
const NONE: readonly Finding[] = [];

export function WardSearch() {
  const app = useApp();
  const all = useModel(gazetteer);
  const hasStreets = useModel(findsStreets);
  const hasPostcodes = useModel(({ dataset }) =>
    dataset.descriptor.resources.some(({ path }) => path === POSTCODES.file),
  );
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState(false);
  const { search, prepare } = useForgivingSearch(all);
  const places = useMemo(() => (search ? search.find(typed) : searchIn(all, typed)), [all, typed, search]);
  const named = useTopics(typed);
  const found = useMemo(() => [...places, ...named], [places, named]);
  const nearest = useMemo(
    () => (found.length === 0 && search !== null ? search.nearest(typed) : NONE),
    [found, typed, search],
  );
  const open = wanted && typed.trim() !== "";
  const offered = found.length > 0 ? found : nearest;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const choose = (index: number): void => {
    const finding = offered[found.length > 0 ? index : index - 1];
    if (finding === undefined) return;
    setTyped(finding.label);
    setWanted(false);
    if ("to" in finding) app.address.choose(finding.to);
    else show(app, finding);
  };
  useComboboxKeys(input, list, open ? offered : null, choose);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowDown" || key === "ArrowUp") setWanted(true);
    if (key === "Escape" && !open) setTyped("");
    if (key === "Escape") setWanted(false);
  };
  return (
    <search className="search">
      <label id={`${id}-label`} className="visually-hidden" htmlFor={`${id}-input`}>
        {hasStreets ? "Find a ward or a street" : "Find a ward"}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="search"
        autoComplete="off"
        placeholder={`Find a ward${hasStreets ? (hasPostcodes ? ", a street" : " or a street") : ""}${hasPostcodes ? " or a postcode" : ""}`}
        className="search-input"
        value={typed}
        onFocus={prepare}
        onChange={(event) => {
          prepare();
          setTyped(event.target.value);
          setWanted(true);
        }}
        onClick={() => setWanted(true)}
        onBlur={() => setWanted(false)}
        onKeyDown={onKeyDown}
      />
      <WhereIAm />
      <SearchResults id={id} list={list} open={open} found={found} nearest={nearest} typed={typed} />
      <FoundSpoken open={open} found={found} nearest={nearest} />
    </search>
  );
}

/** Selects its wards and remembers what was asked; the map goes there, but not for residents, who are shown no point. */
function show({ store, address }: App, finding: Finding): void {
  const state = store.getState();
  const { kind, label } = finding;
  const wards = finding.wards.slice(0, COMMON_THRESHOLDS.comparedWards);
  const isShown = isReady(state) && whereabouts(state).shows === "places";
  const at = kind === "ward" ? null : { longitude: finding.longitude, latitude: finding.latitude };
  const point = isShown ? at : null;
  store.setState({ probe: point, asked: { kind, label, wards, point: at } });
  address.choose({
    ...{ page: "map", wards, camera: point && { ...point, zoom: PLACE_ZOOM } },
    ...(!isShown && { map: "wards" as const }),
  });
}

interface SpokenProps {
  readonly open: boolean;
  readonly found: readonly (Finding | Topic)[];
  readonly nearest: readonly Finding[];
}

/** Letters come faster than anybody listens. */
const SPOKEN_AFTER = 600;
const MOST_SPOKEN = 3;

function FoundSpoken({ open, found, nearest }: SpokenProps) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const text = open ? spokenText(found, nearest) : "";
    const timer = setTimeout(() => setSpoken(text), SPOKEN_AFTER);
    return () => clearTimeout(timer);
  }, [open, found, nearest]);
  return (
    <p className="visually-hidden" role="status" aria-label="Search">
      {spoken}
    </p>
  );
}

function spokenText(found: readonly (Finding | Topic)[], nearest: readonly Finding[]): string {
  const names = (list: readonly (Finding | Topic)[]): string =>
    nameList(
      list.map(({ label, detail }) => `${label}, ${detail}`),
      MOST_SPOKEN,
    );
  if (found.length > 0) return `${found.length} found: ${names(found)}.`;
  return nearest.length > 0 ? `Nothing is called that. Nearest: ${names(nearest)}.` : "Nothing is called that.";
}
