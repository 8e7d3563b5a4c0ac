// The tools of the head, which come as one file after the first view: apart, each would be named in it.
import { useAppState } from "../kit/app-context.ts";
import { AreaName } from "./area-name.tsx";
import { AreaSwitch } from "./area-switch.tsx";
import { DistrictChoice } from "./district-choice.tsx";
import { useKeptFocus } from "./kept-focus.ts";
import { PeriodPicker } from "./period-picker.tsx";
import { PresentButton } from "./present-button.tsx";
import { Share } from "./share.tsx";
import { WardSearch } from "./ward-search.tsx";
import "../styles/one-line-head.css";

export function HeadTools() {
  useKeptFocus();
  return (
    <>
      <WardSearch />
      <PeriodPicker />
      <PresentButton />
      <Share />
    </>
  );
}

/** Which area, where there are several, and which of its districts. */
export function AreaChoices() {
  const areas = useAppState((state) => state.areas.length);
  const hasDataset = useAppState((state) => state.dataset !== null);
  return (
    <>
      {areas > 1 ? <AreaSwitch /> : <AreaName />}
      {hasDataset && <DistrictChoice />}
    </>
  );
}
