// The keyboard of a list of options under an input, by combobox-nav: roles, arrow keys, Enter, and which option is marked.
import Combobox from "@github/combobox-nav";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";

/** The code that a key has while a character is composed. */
const COMPOSING = 229;

/**
 * Marks the first option, by `aria-selected`, whenever other `options` are on show (null: none are), and calls `choose` with the
 * place of the one that is clicked or entered. Every option has an id and the role "option"; one that is `aria-disabled` is
 * never chosen.
 */
export function useComboboxKeys(
  input: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
  options: readonly unknown[] | null,
  choose: (index: number) => void,
): void {
  const keys = useRef<Combobox>(null);
  const chosen = useEffectEvent((event: Event) => choose([...list.current!.children].indexOf(event.target as Element)));

  useLayoutEffect(() => {
    const [field, box] = [input.current!, list.current!];
    const made = new Combobox(field, box, { tabInsertsSuggestions: false, firstOptionSelectionMode: "selected" });
    const onCommit = (event: Event) => chosen(event);
    field.addEventListener("keydown", leaveToComposition);
    box.addEventListener("combobox-commit", onCommit);
    keys.current = made;
    return () => {
      field.removeEventListener("keydown", leaveToComposition);
      box.removeEventListener("combobox-commit", onCommit);
      made.destroy();
    };
  }, [input, list]);

  useEffect(() => {
    const [field, made] = [input.current!, keys.current!];
    if (options === null) return;
    const markAgain = () => made.resetSelection();
    made.start();
    field.addEventListener("compositionend", markAgain);
    return () => {
      field.removeEventListener("compositionend", markAgain);
      made.stop();
    };
  }, [input, options]);
}

/** A key that belongs to the composition of a character, in Safari also the Enter that ends it, neither moves nor chooses. */
function leaveToComposition(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === COMPOSING) event.stopImmediatePropagation();
}
