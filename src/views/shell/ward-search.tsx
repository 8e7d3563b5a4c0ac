// The search box: a ward, a named place or a postcode; choosing one selects its ward and moves the map there.
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { searchIn } from "../../core/wards/search.ts";
import { gazetteer } from "../../state/map-models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { useComboboxKeys } from "../kit/use-combobox-keys.ts";
import "../styles/one-line-head.css";
import "../styles/search-box.css";

/** Near enough to read street names, too far to tell houses apart. */
const PLACE_ZOOM = 14.5;

export function WardSearch() {
  const { address, store } = useApp();
  const all = useModel(gazetteer);
  const hasPostcodes = useAppState((state) => state.postcodes.length > 0);
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState(false);
  const found = useMemo(() => searchIn(all, typed), [all, typed]);
  const open = wanted && typed.trim() !== "";
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const choose = (index: number): void => {
    const finding = found[index]!;
    const point = finding.kind === "ward" ? null : { longitude: finding.longitude, latitude: finding.latitude };
    setTyped(finding.label);
    setWanted(false);
    store.setState({ probe: point });
    address.choose({ page: "map", wards: [finding.ward], camera: point && { ...point, zoom: PLACE_ZOOM } });
  };
  useComboboxKeys(input, list, open ? found : null, choose);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowDown" || key === "ArrowUp") setWanted(true);
    if (key === "Escape" && !open) setTyped("");
    if (key === "Escape") setWanted(false);
  };
  return (
    <search className="search">
      <label id={`${id}-label`} className="visually-hidden" htmlFor={`${id}-input`}>
        Find a ward or a street
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="search"
        autoComplete="off"
        placeholder={hasPostcodes ? "Find a ward, a street or a postcode" : "Find a ward or a street"}
        className="search-input"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWanted(true);
        }}
        onClick={() => setWanted(true)}
        onBlur={() => setWanted(false)}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-label`}
        className="search-results"
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
      >
        {open &&
          found.map((finding, index) => (
            <li key={finding.id} id={`${id}-${index}`} className="search-result" role="option" aria-selected="false">
              <span>{finding.label}</span>
              <span className="small muted">{finding.detail}</span>
            </li>
          ))}
        {open && found.length === 0 && (
          <li
            id={`${id}-none`}
            className="search-result muted"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            No ward or named place begins with that
          </li>
        )}
      </ul>
    </search>
  );
}
