// The search box: a ward, a named place or a postcode; choosing one selects its ward and moves the map there.
import { useCombobox } from "downshift";
import { useState } from "react";
import { type Finding, searchIn } from "../core/search.ts";
import { gazetteer } from "../state/search-models.ts";
import { useApp, useAppState, useModel } from "./app-context.ts";

/** Near enough to read street names, too far to tell houses apart. */
const PLACE_ZOOM = 14.5;

export function WardSearch() {
  const { address, store } = useApp();
  const all = useModel(gazetteer);
  const hasPostcodes = useAppState((state) => state.postcodes.length > 0);
  const [typed, setTyped] = useState("");
  const found = searchIn(all, typed);
  const go = (finding: Finding): void => {
    const { ward, longitude, latitude, kind } = finding;
    store.setState({ probe: kind === "ward" ? null : { longitude, latitude } });
    address.choose({
      page: "map",
      wards: [ward],
      camera: kind === "ward" ? null : { longitude, latitude, zoom: PLACE_ZOOM },
    });
  };
  const box = useCombobox<Finding>({
    items: [...found],
    itemToString: (item) => item?.label ?? "",
    inputValue: typed,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && go(selectedItem),
    selectedItem: null,
    defaultHighlightedIndex: 0,
  });
  const open = box.isOpen && typed.trim() !== "";
  return (
    <search className="search">
      <label {...box.getLabelProps({ className: "visually-hidden" })}>Find a ward or a street</label>
      <input
        {...box.getInputProps({
          type: "search",
          placeholder: hasPostcodes ? "Find a ward, a street or a postcode" : "Find a ward or a street",
          className: "search-input",
        })}
      />
      <ul {...box.getMenuProps({ className: "search-results", hidden: !open })}>
        {open &&
          found.map((finding, index) => (
            <li
              key={finding.id}
              {...box.getItemProps({ item: finding, index })}
              className="search-result"
              data-highlighted={box.highlightedIndex === index}
            >
              <span>{finding.label}</span>
              <span className="small muted">{finding.detail}</span>
            </li>
          ))}
        {open && found.length === 0 && (
          <li className="search-result muted" role="option" aria-selected="false" aria-disabled="true">
            No ward or named place begins with that
          </li>
        )}
      </ul>
    </search>
  );
}
