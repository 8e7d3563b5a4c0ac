// Escape clears the chosen hotspot, else the selected wards, wherever the focus is, unless something that is open takes it.
import { useEffect } from "react";
import { useApp } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";

export function useEscape(): void {
  const { store, address } = useApp();
  const { selectWard } = useActions();
  useEffect(() => {
    const clear = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== "Escape" || event.defaultPrevented || typing) return;
      const { hotspot, wards } = store.getState().view;
      if (hotspot !== null) address.choose({ hotspot: null });
      else if (wards.length > 0) selectWard(null, false);
    };
    document.addEventListener("keydown", clear);
    return () => document.removeEventListener("keydown", clear);
  }, [store, address, selectWard]);
}
