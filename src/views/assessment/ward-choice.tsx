// The choice of the one ward that a page is about.
import { useId } from "react";
import { selectedWards } from "../../state/models.ts";
import { useApp, useModel } from "../kit/app-context.ts";

/** `none` is what is shown while no ward is chosen, and a choice of its own where the page can do without one. */
export function WardChoice({ none, optional = false }: { readonly none: string; readonly optional?: boolean }) {
  const { address } = useApp();
  const wards = useModel((state) => state.dataset.wards);
  const [first = ""] = useModel(selectedWards);
  const id = useId();
  return (
    <span className="ward-choice">
      <label className="visually-hidden" htmlFor={id}>
        Ward
      </label>
      <select
        id={id}
        value={first}
        onChange={({ target }) => address.choose({ wards: target.value === "" ? [] : [target.value] })}
      >
        <option value="" disabled={!optional}>
          {none}
        </option>
        {wards.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
