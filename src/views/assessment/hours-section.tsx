// The hours and weekdays of offences in the district or a ward, where the package has times of day.
import type { RowsLoader } from "../../state/followed-rows.ts";
import type { AppStore } from "../../state/store.ts";
import { offenceHours, selectionHours, startHours } from "../../state/ward-hours.ts";
import { Hours } from "../hotspots/hours-card.tsx";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";

const STARTED = new WeakMap<AppStore, RowsLoader>();

/** In the first ward chosen or the district: on the page of a ward of all offences chosen, else of the first. */
export function HoursSection() {
  const model = useAppState(({ view }) => view.page) === "ward" ? selectionHours : offenceHours;
  const { store } = useApp();
  const loader = STARTED.get(store) ?? startHours(store);
  STARTED.set(store, loader);
  const state = useAppState(({ hours }) => hours);
  return <Hours state={state} model={useModel(model)} loader={loader} hasHeading={true} />;
}
