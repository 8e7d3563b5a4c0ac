// The tools of the head, which come as one file after the first view: apart, each would be named in it.
import { AreaSwitch } from "./area-switch.tsx";
import { DistrictChoice } from "./district-choice.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import { PresentButton } from "./present-button.tsx";
import { Share } from "./share.tsx";
import { WardSearch } from "./ward-search.tsx";
import "../styles/one-line-head.css";

export function HeadTools() {
  return (
    <>
      <WardSearch />
      <PeriodPicker />
      <PresentButton />
      <Share />
    </>
  );
}

export { AreaSwitch, DistrictChoice };
