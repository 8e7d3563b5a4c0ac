// The meetings of the partnership: loaded when a page first needs them, one loader for a store.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startMeetings } from "../../state/past-meetings.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "./app-context.ts";

const STARTED = new WeakMap<AppStore, RowsLoader>();

export function useMeetings(): RowsLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startMeetings(store);
  STARTED.set(store, running);
  return running;
}
