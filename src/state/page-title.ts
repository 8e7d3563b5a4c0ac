// What the page is called while it shows this.
import { isReady, selection } from "./models.ts";
import type { AppState } from "./store.ts";

const TOPICS = {
  map: "",
  wards: "Wards compared · ",
  ward: "Ward · ",
  offence: "",
  assessment: "Assessment · ",
  patrols: "Patrols · ",
  trial: "Did it work? · ",
} as const;

/** "Wardscope · Cambridge · Shoplifting"; null while nothing is there to name. */
export function titleOf(state: AppState): string | null {
  const { config, loading, view } = state;
  if (loading.status === "failed") return `${config.title} · This area cannot be shown`;
  if (!isReady(state)) return null;
  const topic = view.page === "about" ? "About the data" : `${TOPICS[view.page]}${selection(state).label}`;
  return `${config.title} · ${state.dataset.name} · ${topic}`;
}
