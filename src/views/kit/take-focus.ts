// What comes in place of a button that was pressed takes the focus with it.

/** The `ref` of such an element; of two answers that which leaves all as it is. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
