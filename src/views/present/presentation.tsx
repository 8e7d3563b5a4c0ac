// The presentation over the page: one slide at a time, by keyboard, by swipe and by buttons; on paper one to a sheet.
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { presentedText, slideText } from "../../core/view/own-slides.ts";
import { presented } from "../../state/slide-states.ts";
import { Alone } from "../kit/alone.tsx";
import { useApp, useModel } from "../kit/app-context.ts";
import { tell } from "../kit/told.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { usePrinting } from "../kit/when-needed.tsx";
import { DeckBar } from "./deck-bar.tsx";
import { SlideView } from "./slide-view.tsx";
import { useDeck } from "./use-deck.ts";
import { usePresenting } from "./use-presenting.ts";
import "../styles/present.css";
import "../styles/slides-print.css";

/** Comes once the first slide is there. */
const OVERVIEW = later(() => import("./overview.tsx").then((module) => module.Overview));

export function Presentation() {
  return createPortal(
    <Alone what="The presentation">
      <Deck />
    </Alone>,
    document.body,
  );
}

function Deck() {
  const { address } = useApp();
  const deck = useDeck(window.location.href);
  const shown = useModel(presented);
  const printing = usePrinting();
  const [overview, setOverview] = useState(false);
  const { component: Overview } = useLater(OVERVIEW);
  const root = useRef<HTMLElement>(null);
  const slide = useRef<HTMLElement>(null);
  const at = Math.min(Math.max(shown.at, 1), Math.max(1, deck.length));
  const go = (to: number): void => {
    const next = Math.min(Math.max(to, 1), deck.length);
    setOverview(false);
    if (next !== shown.at) address.choose({ present: presentedText({ ...shown, at: next }) }, "replace");
  };
  const leave = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    address.choose({ present: presentedText({ ...shown, at: 0 }) }, "replace");
  };
  usePresenting(root, { at, all: deck.length, overview, go, leave, setOverview });
  const there = deck[at - 1]?.slide ?? null;
  const isThere = there !== null;
  // It is read out when another one comes.
  useEffect(() => {
    if (!overview && at > 0 && isThere) slide.current?.focus({ preventScroll: true });
  }, [at, overview, isThere]);
  // What was said of the page is not said over a slide.
  useEffect(() => tell(""), []);
  const all = deck.length;
  return (
    <section ref={root} className="deck" aria-roledescription="presentation" aria-label="Presentation">
      {printing ? (
        deck.map(({ own, slide: each }, index) => (
          <SlideView key={slideText(own)} slide={each} at={index + 1} all={all} printed />
        ))
      ) : overview ? (
        Overview && <Overview deck={deck} at={at} onOpen={go} />
      ) : (
        <SlideView key={at} place={slide} slide={there} at={at} all={all} printed={false} />
      )}
      <DeckBar root={root} deck={deck} at={at} overview={overview} go={go} leave={leave} setOverview={setOverview} />
    </section>
  );
}
