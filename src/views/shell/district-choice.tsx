// Which of an area's districts is shown: all, or one. Every other choice stays; the map fits what is shown.
import { districtsToChoose } from "../../core/area/one-district.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import "../styles/district-select.css";

export function DistrictChoice() {
  const { address } = useApp();
  const area = useModel((state) => state.dataset.whole ?? state.dataset);
  const shown = useModel((state) => (state.dataset.whole === null ? "" : state.dataset.code));
  const districts = districtsToChoose(area);
  if (districts.length < 2) return null;
  const names = districts.map(({ name }) => name);
  return (
    <label
      className="area-choice district-choice"
      data-area={shown === "" ? area.name : names[districts.findIndex(({ code }) => code === shown)]}
    >
      <span className="visually-hidden">District</span>
      <select
        value={shown}
        onChange={(event) => address.choose({ district: event.target.value || null, camera: null })}
      >
        <option value="">{area.name}, all</option>
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
