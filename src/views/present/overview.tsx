// All slides at once: to open one, and to put one's own in order.
import { type OwnSlide, presentedText, slideText, withMoved } from "../../core/view/own-slides.ts";
import { presented } from "../../state/slide-states.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import type { DeckSlide } from "./use-deck.ts";

interface OverviewProps {
  readonly deck: readonly DeckSlide[];
  readonly at: number;
  readonly onOpen: (at: number) => void;
}

export function Overview({ deck, at, onOpen }: OverviewProps) {
  const { address } = useApp();
  const shown = useModel(presented);
  const isOwn = shown.own.length > 0;
  const change = (own: readonly OwnSlide[], to = at): void =>
    address.choose(
      { present: presentedText({ at: Math.max(1, Math.min(to, Math.max(1, own.length))), own }) },
      "replace",
    );
  return (
    <section className="deck-overview" aria-labelledby="deck-overview-title">
      <h2 id="deck-overview-title">{isOwn ? "Your slides" : "The usual slides"}</h2>
      <p>
        {isOwn
          ? "They are kept in the address of the page: copy its link to keep or share them. "
          : "“Add to slides” on maps, charts and pages makes slides of your own in their place. "}
        {isOwn ? (
          <button type="button" className="link-button" onClick={() => change([], 1)}>
            Back to the usual slides
          </button>
        ) : (
          <button type="button" className="link-button" onClick={() => change(deck.map(({ own }) => own))}>
            Make these slides yours, to reorder or remove
          </button>
        )}
      </p>
      <ol className="deck-list">
        {deck.map(({ own, slide }, index) => (
          <li key={slideText(own)} data-shown={index + 1 === at}>
            <button type="button" className="deck-open" onClick={() => onOpen(index + 1)}>
              <span className="deck-place">{index + 1}</span>
              <span>
                <strong>{slide?.title ?? "Working it out …"}</strong>
                <span className="small muted">{slide?.subject}</span>
              </span>
            </button>
            {isOwn && (
              <Tools
                name={slide?.title ?? `slide ${index + 1}`}
                first={index === 0}
                last={index === deck.length - 1}
                onMove={(by) => change(withMoved(shown.own, index, by))}
                onRemove={() => change(shown.own.toSpliced(index, 1))}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ToolsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function Tools({ name, first, last, onMove, onRemove }: ToolsProps) {
  return (
    <span className="deck-tools">
      <button
        type="button"
        className="button"
        aria-label={`Earlier: ${name}`}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        ▲
      </button>
      <button type="button" className="button" aria-label={`Later: ${name}`} disabled={last} onClick={() => onMove(1)}>
        ▼
      </button>
      <button type="button" className="button" aria-label={`Remove: ${name}`} onClick={onRemove}>
        Remove
      </button>
    </span>
  );
}
