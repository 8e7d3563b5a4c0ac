// When the pointer leaves an element for another view.

/**
 * Calls `act` when the pointer leaves the element and all that is in it, before anything can hear where it went: on the way
 * up of "pointerout", from which components make their "enter". "pointerleave" would come after that and undo it.
 */
export function whenPointerLeaves(element: HTMLElement, act: () => void, signal: AbortSignal): void {
  const left = ({ relatedTarget }: PointerEvent): boolean =>
    !(relatedTarget instanceof Node && element.contains(relatedTarget));
  element.addEventListener("pointerout", (event) => left(event) && act(), { signal });
}
