// What the page is called while it shows this.
import { isReady, selection } from "./models.ts";
import type { AppState } from "./store.ts";

/** "Wardscope · Cambridge · Shoplifting"; null while nothing is there to name. */
export function titleOf(state: AppState): string | null {
  const { config, loading, pages, view } = state;
  if (loading.status === "failed") return `${config.title} · This area cannot be shown`;
  if (loading.status === "choosing") return `${config.title} · Choose an area`;
  if (!isReady(state)) return null;
  return `${config.title} · ${state.dataset.name} · ${pages[view.page].title(selection(state).label)}`;
}
