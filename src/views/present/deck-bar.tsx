// The buttons of a presentation: to and fro, all slides, full screen, the file, paper, and back to the page.
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useModel } from "../kit/app-context.ts";
import { tell, tellFailure, tellLasting } from "../kit/told.ts";
import type { DeckSlide } from "./use-deck.ts";
import { toggleFullScreen } from "./use-presenting.ts";

interface DeckBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly deck: readonly DeckSlide[];
  readonly at: number;
  readonly overview: boolean;
  readonly go: (to: number) => void;
  readonly leave: () => void;
  readonly setOverview: (open: boolean) => void;
}

export function DeckBar({ root, deck, at, overview, go, leave, setOverview }: DeckBarProps) {
  const all = deck.length;
  return (
    <div className="deck-bar" role="toolbar" aria-label="Presentation">
      <button type="button" className="button" disabled={overview || at <= 1} onClick={() => go(at - 1)}>
        <span aria-hidden="true">◀</span> <span className="deck-word">Back</span>
      </button>
      <span className="deck-count" role="status">
        <span className="visually-hidden">Slide </span>
        {at} / {all}
      </span>
      <button type="button" className="button" disabled={overview || at >= all} onClick={() => go(at + 1)}>
        <span className="deck-word">Next</span> <span aria-hidden="true">▶</span>
      </button>
      <button type="button" className="button" aria-pressed={overview} onClick={() => setOverview(!overview)}>
        All slides
      </button>
      <PowerPointButton deck={deck} />
      <button type="button" className="button deck-wide" onClick={() => window.print()}>
        Print
      </button>
      <button type="button" className="button deck-wide" onClick={() => toggleFullScreen(root.current)}>
        Full screen
      </button>
      <button type="button" className="button deck-leave" onClick={leave}>
        Close
      </button>
    </div>
  );
}

function PowerPointButton({ deck }: { readonly deck: readonly DeckSlide[] }) {
  const [wanted, setWanted] = useState(false);
  const [busy, setBusy] = useState(false);
  const slides = deck.map(({ slide }) => slide).filter((slide) => slide !== null);
  const missing = deck.length - slides.length;
  const area = useModel((state) => state.dataset.name);
  const author = useModel((state) => state.config.title);
  const save = useEffectEvent(async (): Promise<void> => {
    setBusy(true);
    try {
      const { savePowerPoint } = await import("./powerpoint.ts");
      await savePowerPoint(slides, area, author);
    } catch {
      tellFailure("A part of the page did not load. Try again, or print the slides.");
    } finally {
      setBusy(false);
    }
  });
  // Slides that are still worked out are waited for.
  useEffect(() => {
    if (!wanted) return undefined;
    if (missing > 0) {
      tellLasting(waitingWords(missing, deck.length));
      return () => tell("");
    }
    setWanted(false);
    void save();
    return undefined;
  }, [wanted, missing, deck.length]);
  return (
    <button
      type="button"
      className="button"
      disabled={busy || wanted}
      aria-busy={busy || wanted}
      onClick={() => setWanted(true)}
    >
      PowerPoint
    </button>
  );
}

function waitingWords(missing: number, all: number): string {
  return `${missing} of ${all} slides ${missing === 1 ? "is" : "are"} still being worked out. The PowerPoint file is saved once they are there.`;
}
