// Which slides there are, and each of them made of the models of its view.
import { areRanked } from "../../core/area/few-wards.ts";
import type { OwnSlide, SlideKind } from "../../core/view/own-slides.ts";
import type { View } from "../../core/view/view.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { ranking } from "../../state/map-models.ts";
import { isReady, type ReadyState, selectedWards } from "../../state/models.ts";
import { meetingsAwaited } from "../../state/past-meetings.ts";
import { plan } from "../../state/plan-models.ts";
import { obstacle } from "../../state/questions.ts";
import { presented, stateAt } from "../../state/slide-states.ts";
import type { AppState } from "../../state/store.ts";
import { attentionSlide, changesSlide, prioritySlide } from "./board-slides.ts";
import { coverSlide, mapSlide, monthsSlide, rankingSlide, yearsSlide } from "./offence-slides.ts";
import { planSlide } from "./plan-slide.ts";
import { sourcesSlide } from "./sources-slide.ts";

const MAKERS: Readonly<Record<SlideKind, (state: ReadyState, page: string) => Slide>> = {
  cover: coverSlide,
  changes: changesSlide,
  attention: attentionSlide,
  map: mapSlide,
  months: monthsSlide,
  ranking: rankingSlide,
  years: yearsSlide,
  priority: prioritySlide,
  plan: planSlide,
  sources: sourcesSlide,
};

/** `page` is the address of the page. The hotspots of the state are worked out already. */
export function slideOf(kind: SlideKind, state: ReadyState, page: string): Slide {
  return saidOnce(MAKERS[kind](state, page));
}

/** What stands in the title is not said in the picture again, nor under it what is said in the picture. */
function saidOnce({ title: said, picture, lines, ...slide }: Slide): Slide {
  const title = said.replace(/\.$/, "");
  const isNew = (text: string): boolean => text.replace(/\.$/, "") !== title;
  const under = lines.filter(isNew);
  if (picture?.kind !== "text") return { ...slide, title, picture, lines: under };
  const own = picture.texts.filter(isNew);
  const texts = own.length > 0 ? own : under.length > 0 ? under : picture.texts;
  const rest = under.filter((line) => !texts.some((text) => text.startsWith(line)));
  return { ...slide, title, picture: { kind: "text", texts }, lines: rest };
}

/** What the reader collected, or where that is nothing what a meeting usually looks at. */
export function deckOf(state: ReadyState): readonly OwnSlide[] {
  const { own } = presented(state);
  return own.length > 0 ? own : usualDeck(state);
}

function usualDeck(state: ReadyState): readonly OwnSlide[] {
  const at = (kind: SlideKind, change: Partial<View> = {}): OwnSlide => ({ kind, view: { ...state.view, ...change } });
  const wards = { map: "wards", against: null, camera: null, hotspot: null } as const;
  const places = { ...wards, map: "hotspots", wards: [] } as const;
  const hotspots = state.dataset.places !== null || state.placesStatus === "loading";
  const obstructed = hotspots && obstacle(stateAt(state, places)) !== null;
  const isTold = ranking(state).bars.some(({ value }) => value !== null);
  const isRanked = isTold && areRanked(state.dataset.wards.length);
  return [
    at("cover"),
    at("changes"),
    at("attention"),
    ...(isTold ? [at("map", wards)] : []),
    at("months"),
    ...(selectedWards(state).length > 0 || !isRanked ? [] : [at("ranking", wards)]),
    ...(hotspots && !obstructed ? [at("map", places)] : []),
    at("priority"),
    ...(plan(state).priorities.length > 0 ? [at("plan")] : []),
    at("sources"),
  ];
}

/** What loads only for some pages is on its way still. */
export function isAwaited(kind: SlideKind, state: AppState): boolean {
  if (!isReady(state)) return true;
  const isLoading = ({ status }: { readonly status: string }): boolean => status === "unasked" || status === "loading";
  if (kind === "changes") return meetingsAwaited(state);
  if (kind === "attention") return isLoading(state.published);
  if (kind === "plan") return isLoading(state.plan);
  return false;
}
