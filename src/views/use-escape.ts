// Escape clears the selected wards, wherever the focus is, unless something that is open takes it.
import { useEffect } from "react";
import { useApp } from "./app-context.ts";
import { useActions } from "./use-actions.ts";

export function useEscape(): void {
  const { store } = useApp();
  const { selectWard } = useActions();
  useEffect(() => {
    const clear = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== "Escape" || event.defaultPrevented || typing) return;
      if (store.getState().view.wards.length > 0) selectWard(null, false);
    };
    document.addEventListener("keydown", clear);
    return () => document.removeEventListener("keydown", clear);
  }, [store, selectWard]);
}
