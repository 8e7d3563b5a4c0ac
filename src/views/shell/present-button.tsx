// The way into a presentation: a button, and the key P.
import { useCallback, useEffect } from "react";
import { useApp, useAppState } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const PRESENTATION = later(() => import("../present/presentation.tsx").then((module) => module.Presentation));

/** Where letters are typed or choose something, P is a letter. */
const TYPED = "input, select, textarea, [contenteditable], [role=listbox], [role=combobox]";

export function PresentButton() {
  const { store, address } = useApp();
  const presents = useAppState((state) => /^[1-9]/.test(state.view.present));
  const open = useCallback((): void => {
    address.choose({ present: store.getState().view.present.replace(/^\d*/, "1") });
  }, [store, address]);
  useEffect(() => {
    if (presents) return;
    const onKey = ({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): void => {
      if ((key !== "p" && key !== "P") || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (!(target instanceof Element && target.closest(TYPED))) open();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [presents, open]);
  return (
    <>
      <button
        type="button"
        className="button present-button"
        title="Present: key P"
        aria-keyshortcuts="P"
        onClick={open}
      >
        Present
      </button>
      {presents && <Later source={PRESENTATION} />}
    </>
  );
}
