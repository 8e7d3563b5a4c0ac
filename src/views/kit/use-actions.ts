// What a reader can do, as functions of the view.
import { useMemo } from "react";
import type { MonthRange } from "../../core/basics/months.ts";
import type { Measure } from "../../core/figures/measure-ids.ts";
import type { BreakMethod } from "../../core/statistics/break-methods.ts";
import { afterOffence, afterWard } from "../../core/view/choices.ts";
import { isReady, settledView } from "../../state/models.ts";
import type { App } from "./app-context.ts";
import { useApp } from "./app-context.ts";

export interface Actions {
  hover(code: string | null): void;
  selectWard(code: string | null, additive: boolean): void;
  chooseOffence(slug: string, additive: boolean): void;
  chooseMeasure(measure: Measure): void;
  chooseBreaks(breaks: BreakMethod): void;
  /** "push", unless given, makes a step that Back undoes. */
  choosePeriod(range: MonthRange, step?: "push" | "replace"): void;
}

export function useActions(): Actions {
  const app = useApp();
  return useMemo(() => actionsOf(app), [app]);
}

function actionsOf({ store, address }: App): Actions {
  const view = (): ReturnType<typeof settledView> => {
    const state = store.getState();
    if (!isReady(state)) throw new Error("no dataset");
    return settledView(state);
  };
  return {
    hover: (code) => {
      if (store.getState().hovered !== code) store.setState({ hovered: code });
    },
    selectWard: (code, additive) => {
      if (store.getState().probe !== null) store.setState({ probe: null });
      address.choose({ wards: code === null ? [] : afterWard(view().wards, code, additive) });
    },
    chooseOffence: (slug, additive) => address.choose({ offences: afterOffence(view().offences, slug, additive) }),
    chooseMeasure: (measure) => address.choose({ measure }),
    chooseBreaks: (breaks) => address.choose({ breaks }),
    choosePeriod: (range, step) => {
      store.setState({ playing: false });
      address.choose({ from: range.from, to: range.to }, step);
    },
  };
}
