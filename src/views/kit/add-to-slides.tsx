// A button that adds what is shown to the reader's own slides, which the address keeps.
import { MOST_SLIDES, presentedOf, presentedText, type SlideKind, withSlide } from "../../core/view/own-slides.ts";
import { pageIds } from "../../core/view/page-id.ts";
import { pinned } from "../../core/view/pinned-view.ts";
import { isReady, settledView } from "../../state/models.ts";
import { type App, useApp } from "./app-context.ts";
import { tell, tellFailure } from "./told.ts";

interface AddToSlidesProps {
  readonly kinds: readonly SlideKind[];
  /** What is added, where several buttons stand on a page. */
  readonly what: string;
}

export function AddToSlides({ kinds, what }: AddToSlidesProps) {
  const app = useApp();
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`Add to slides: ${what}`}
      onClick={() => addToSlides(app, kinds)}
    >
      Add to slides
    </button>
  );
}

/** As it is now, whatever the defaults will be; says how many there are, or why it is not added. */
function addToSlides({ store, address }: App, kinds: readonly SlideKind[]): void {
  const state = store.getState();
  if (!isReady(state)) return;
  const view = pinned(state.view, settledView(state), state.dataset.slug);
  const { at, own } = presentedOf(state.view.present, pageIds(state.pages));
  const added = kinds.reduce((all, kind) => withSlide(all, { kind, view }), own);
  if (added.length > own.length) {
    address.choose({ present: presentedText({ at, own: added }) }, "replace");
    tell(`Added: ${added.length === 1 ? "1 slide" : `${added.length} slides`} of your own. Press P to present them.`);
  } else if (own.length >= MOST_SLIDES)
    tellFailure(
      `There is no room for more than ${MOST_SLIDES} slides: remove one in the presentation, under “All slides”.`,
    );
  else tell("It is among your slides already. Press P to present them.");
}
