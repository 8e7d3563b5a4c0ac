// The slides as they are shown: what each still waits for is asked for, one after the other.
import { useEffect, useMemo, useState } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import { type OwnSlide, slideText } from "../../core/view/own-slides.ts";
import type { Slide } from "../../render/slides/slide.ts";
import type { ReadyState } from "../../state/models.ts";
import { slideAnalyst } from "../../state/slide-analyst.ts";
import { asksWorker, type Found, found, slideBase, stateOf, withFound } from "../../state/slide-states.ts";
import { useModel } from "../kit/app-context.ts";
import { usePublishedFigures } from "../kit/published-loader.ts";
import { useMeetings } from "../kit/use-meetings.ts";
import { usePlan } from "../kit/use-plan.ts";
import { deckOf, isAwaited, slideOf } from "./deck.ts";
import { unmadeSlide } from "./offence-slides.ts";

export interface DeckSlide {
  readonly own: OwnSlide;
  /** Null while it is on its way. */
  readonly slide: Slide | null;
}

/** What the worker found for each slide that asked it, by its text; why it did not answer, where it did not. */
type Answers = ReadonlyMap<string, Found | string>;
interface Answered {
  readonly base: ReadyState;
  readonly answers: Answers;
}
const NOTHING: Answers = new Map();

/** All slides, as far as they are made; `page` is the address of the page. */
export function useDeck(page: string): readonly DeckSlide[] {
  usePlan();
  useMeetings();
  usePublishedFigures();
  const base = useModel(slideBase);
  const deck = useMemo(() => deckOf(base), [base]);
  const answers = useAnswers(base, deck);
  return useMemo(
    () => deck.map((own) => ({ own, slide: slideMade(base, own, answers.get(slideText(own)), page) })),
    [base, deck, answers, page],
  );
}

/** Those of the slides that need the worker, as they come. */
function useAnswers(base: ReadyState, deck: readonly OwnSlide[]): Answers {
  const [answered, setAnswered] = useState<Answered>({ base, answers: NOTHING });
  useEffect(() => {
    const open = deck.filter((own) => own.kind === "map" && asksWorker(stateOf(base, own)));
    if (open.length === 0 || base.dataset.places === null) return;
    const analyst = slideAnalyst(base);
    let wanted = true;
    const answers = new Map<string, Found | string>();
    const work = async (): Promise<void> => {
      for (const own of open) {
        if (!wanted || answers.has(slideText(own))) continue;
        const answer = await found(stateOf(base, own), analyst.ask).catch(whyNot);
        answers.set(slideText(own), answer);
        if (wanted) setAnswered({ base, answers: new Map(answers) });
      }
    };
    void work();
    return () => {
      wanted = false;
      analyst.cancel();
    };
  }, [base, deck]);
  return answered.base === base ? answered.answers : NOTHING;
}

function whyNot(thrown: unknown): string {
  return thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "A part of the page did not load.";
}

function slideMade(base: ReadyState, own: OwnSlide, answer: Found | string | undefined, page: string): Slide | null {
  if (isAwaited(own.kind, base)) return null;
  const state = stateOf(base, own);
  if (own.kind !== "map" || state.view.map === "wards") return slideOf(own.kind, state, page);
  if (base.placesStatus === "loading") return null;
  if (!asksWorker(state)) return slideOf(own.kind, state, page);
  if (answer === undefined) return null;
  return typeof answer === "string"
    ? unmadeSlide(state, page, answer)
    : slideOf(own.kind, withFound(state, answer), page);
}
