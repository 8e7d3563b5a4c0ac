// The keyboard of a list of options under an input, by combobox-nav: roles, arrow keys, Enter, and which option is marked.
import Combobox from "@github/combobox-nav";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";

/** The code that a key has while a character is composed. */
const COMPOSING = 229;

/**
 * Marks the first option, by `aria-selected`, whenever other `options` are on show (null: none are), and calls `choose` with the
 * place of the one that is clicked or entered. The first arrow down comes to the option that is marked already; after the last
 * comes the first. Every option has an id and the role "option"; one that is `aria-disabled` is never chosen.
 */
export function useComboboxKeys(
  input: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
  options: readonly unknown[] | null,
  choose: (index: number) => void,
): void {
  const keys = useRef<Combobox>(null);
  const isUntouched = useRef(true);
  const chosen = useEffectEvent((event: Event) => choose([...list.current!.children].indexOf(event.target as Element)));

  useLayoutEffect(() => {
    const [field, box] = [input.current!, list.current!];
    const made = new Combobox(field, box, { tabInsertsSuggestions: false, firstOptionSelectionMode: "selected" });
    const onCommit = (event: Event) => chosen(event);
    const onKey = (event: KeyboardEvent): void => {
      if (isComposed(event)) {
        event.stopImmediatePropagation();
        return;
      }
      const own = [...box.querySelectorAll('[role="option"]')];
      const at = own.findIndex((option) => option.ariaSelected === "true");
      const isOffered = own[0]?.ariaDisabled !== "true";
      if (beginsAgain(event.key, at, own.length, isUntouched.current && isOffered)) made.clearSelection();
      isUntouched.current = !event.key.startsWith("Arrow");
    };
    field.addEventListener("keydown", onKey);
    box.addEventListener("combobox-commit", onCommit);
    keys.current = made;
    return () => {
      field.removeEventListener("keydown", onKey);
      box.removeEventListener("combobox-commit", onCommit);
      made.destroy();
    };
  }, [input, list]);

  useEffect(() => {
    const [field, made] = [input.current!, keys.current!];
    if (options === null) return;
    const markAgain = () => made.resetSelection();
    isUntouched.current = true;
    made.start();
    field.addEventListener("compositionend", markAgain);
    return () => {
      field.removeEventListener("compositionend", markAgain);
      made.stop();
    };
  }, [input, options]);
}

/**
 * Whether an arrow goes on from no option, and so to the first or the last: beyond the end, where no option would be marked, and
 * the first time that the first of so many is marked. `at` is the place of the marked one, -1 for none.
 */
export function beginsAgain(key: string, at: number, count: number, isUntouched: boolean): boolean {
  if (key === "ArrowUp") return at === 0;
  return key === "ArrowDown" && at >= 0 && (at === count - 1 || (at === 0 && isUntouched));
}

/** A key that belongs to the composition of a character, in Safari also the Enter that ends it, neither moves nor chooses. */
function isComposed(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === COMPOSING;
}
