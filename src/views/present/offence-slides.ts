// The slides of the offences chosen: where, when and how much, as the map's page and the offence's say it.
import { axisNotes } from "../../core/assessment/chart-caveats.ts";
import { annualTitle, noYears } from "../../core/assessment/chart-titles.ts";
import { monthsChart, rankingChart, yearsChart } from "../../core/assessment/meeting-charts.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import { trendTitle } from "../../core/wards/panel-titles.ts";
import { rankingLines } from "../../core/wards/ranking.ts";
import { perYear } from "../../core/wards/spoken.ts";
import { bareTrend, noRangeReason, signalSentences } from "../../core/wards/trend-words.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { courseCaveats } from "../../state/caveat-models.ts";
import { rateCaveats } from "../../state/map-caveats.ts";
import { ranking, rankingCaveats, rankingHeadline, trend, trendCaveats } from "../../state/map-models.ts";
import { period, type ReadyState, selection, settledView, verdicts } from "../../state/models.ts";
import { firstOffenceFigures, timeScope, yearsByEnd } from "../../state/offence-course.ts";
import { obstacle } from "../../state/questions.ts";
import { subjectOf } from "../../state/shared-view.ts";
import { pictureOfMap } from "../map/picture-of-map.ts";
import { chartPicture, textPicture } from "./board-slides.ts";
import { around } from "./slide-words.ts";

/** What a camera of an address sees of the map, where the window is not asked. */
const SCREEN = { width: 1000, height: 700 };

/** Wards or hotspots; where there is nothing to show, why. */
export function mapSlide(state: ReadyState, page: string): Slide {
  const picture = pictureOfMap(state, page, SCREEN);
  if (picture === null) return unmadeSlide(state, page, obstacle(state) ?? "Nothing stands out there.");
  const { title, subject, sentences, maps, key, caveats } = picture.model;
  const lines = [...sentences, ...caveats];
  return {
    title,
    subject,
    picture: { kind: "map", model: { maps, key } },
    alternative: [`Map: ${subject}`, key.title, ...key.list.map(({ text }) => text)]
      .filter((text) => text !== "")
      .join(". "),
    ...around(state, page, lines, [...lines, ...trendCaveats(state), ...key.notes]),
  };
}

/** In place of hotspots: why there are none. */
export function unmadeSlide(state: ReadyState, page: string, why: string): Slide {
  return {
    title: `${selection(state).label}: no hotspots to show`,
    subject: subjectOf(state),
    ...textPicture([why]),
    ...around(state, page, [], []),
  };
}

export function monthsSlide(state: ReadyState, page: string): Slide {
  const model = trend(state);
  const [range = "", ...signals] = signalSentences(model);
  const names = model.lines.map(({ label }) => label).join(", ");
  const bare = bareTrend(model);
  return {
    title: trendTitle(model),
    subject: `${selection(state).label} by month, ${names}`,
    ...(bare === null
      ? chartPicture(monthsChart(model), [])
      : textPicture(verdicts(state).map(({ sentence }) => sentence.text))),
    ...around(
      state,
      page,
      model.expected === null
        ? [noRangeReason(model).trim()]
        : [signals.find((text) => !text.startsWith("Rings")) ?? "", range],
      [range, ...signals, ...trendCaveats(state), ...axisNotes(model.notes)],
    ),
  };
}

export function rankingSlide(state: ReadyState, page: string): Slide {
  const model = ranking(state);
  const { measure } = settledView(state);
  const year = perYear(measure, period(state));
  const unit = `${MEASURES[measure].unit(selection(state).noun)}${year && ` ${year}`}`;
  const shown = rankingChart(model, measure, unit);
  const all = model.bars.length;
  const told = model.bars.filter(({ value }) => value !== null).length;
  const title = rankingHeadline(state);
  return {
    title,
    subject: `${subjectOf(state)}: ${MEASURES[measure].subject}`,
    ...chartPicture(shown, [title]),
    ...around(
      state,
      page,
      [
        [
          model.district === null ? "" : `${model.district.label}.`,
          shown !== null && all > shown.categories.length
            ? `The ${told > shown.categories.length ? "highest " : ""}${shown.categories.length}${told < all ? " that are known" : ""} of ${all} wards.`
            : "",
        ]
          .join(" ")
          .trim(),
        rateCaveats(state)[0] ?? "",
      ],
      [rankingLines(model), ...rankingCaveats(state)],
    ),
  };
}

export function yearsSlide(state: ReadyState, page: string): Slide {
  const { offence, figures } = firstOffenceFigures(state);
  const { name } = timeScope(state);
  const model = yearsByEnd.december(state);
  const title = annualTitle(model, figures.selection.noun);
  const reason = noYears(model);
  return {
    title,
    subject: `${offence.label} by year, ${name}`,
    ...(reason === null
      ? chartPicture(yearsChart(model, `${figures.selection.noun} a year`), [title])
      : textPicture([`No count by year: ${reason}.`])),
    ...around(state, page, [], courseCaveats(state)),
  };
}

/** What the presentation is of, and the one sentence to begin with. */
export function coverSlide(state: ReadyState, page: string): Slide {
  const [first] = verdicts({ ...state, view: { ...state.view, wards: [] } });
  return {
    title: `${state.dataset.name}: ${selection(state).label}`,
    subject: subjectOf(state),
    picture: null,
    alternative: "",
    ...around(state, page, [first?.sentence.text ?? ""], []),
  };
}
