// What a reader has to know before reading on: old data, no network, parts that are missing.
import { isOwnData } from "../../core/area/is-own-data.ts";
import { monthName } from "../../core/basics/months.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { useOnline } from "../kit/use-media.ts";
import "../styles/notice-lines.css";

const CLOCK_YEARS = 3;

export function Notices() {
  const { loader } = useApp();
  const online = useOnline();
  const latest = useModel((state) => state.dataset.coverage.range.to);
  const isOwn = useModel(({ dataset }) => isOwnData(dataset.descriptor));
  const today = useAppState((state) => state.today);
  const places = useAppState((state) => state.placesStatus);
  const age = today - latest;
  return (
    <div className="notices" role="status" aria-label="Notices">
      {age > THRESHOLDS.staleMonths && (
        <p className="notice">
          The latest month here is {monthName(latest)}, {ageName(age)}
          {isOwn || ": newer months may have been published since"}.
        </p>
      )}
      {age < 0 && (
        <p className="notice">
          The clock of this device is wrong: by it, {monthName(latest)}, the latest month here, is still to come.
        </p>
      )}
      {!online && <p className="notice">Streets, and areas not opened here before, come back with the network.</p>}
      {places === "failed" && (
        <p className="notice">
          Street names could not be loaded, so the search finds wards only.{" "}
          <button type="button" className="link-button" onClick={() => loader.retry()}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

/** Of many years, the clock may be the cause. */
function ageName(months: number): string {
  const years = Math.floor(months / 12);
  return years < CLOCK_YEARS ? `${months} months ago` : `${years} years ago by the clock of this device`;
}
