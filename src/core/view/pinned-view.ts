// A view that shows the same when the defaults become others.

import type { SettledView } from "./settled-view.ts";
import type { View } from "./view.ts";

/** The view with everything that is shown written into it: it shows the same when the defaults become others. */
export function pinned(view: View, settled: SettledView, area: string): View {
  const { period, against, ...rest } = settled;
  return { ...view, ...rest, area, from: period.from, to: period.to, against: against?.from ?? null };
}
