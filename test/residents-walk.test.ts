// With audience=public no view, file or address of the built-in area names a place, whatever offence, page and map is asked for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { placeName } from "../src/core/area/place-name.ts";
import { whereaboutsFor } from "../src/core/area/whereabouts.ts";
import { valueOrNull } from "../src/core/basics/known.ts";
import { isPlaceType } from "../src/core/geography/place-naming.ts";
import type { HotspotAnalysis } from "../src/core/hotspots/density/hotspot.ts";
import { hourCounts } from "../src/core/hours/hour-counts.ts";
import type { PageId } from "../src/core/view/page-id.ts";
import { formatView, parseView } from "../src/core/view/view.ts";
import { viewFor } from "../src/core/view/view-for-audience.ts";
import { mapPicture } from "../src/render/picture/map-picture.ts";
import * as assessmentModels from "../src/state/assessment-models.ts";
import * as caveatModels from "../src/state/caveat-models.ts";
import * as doseModels from "../src/state/dose-models.ts";
import * as hotspotMap from "../src/state/hotspot-map.ts";
import * as hotspotModels from "../src/state/hotspot-models.ts";
import { hotspotHours, hoursOfArea } from "../src/state/hour-models.ts";
import { linkTo } from "../src/state/link-to-view.ts";
import * as mapModels from "../src/state/map-models.ts";
import * as models from "../src/state/models.ts";
import * as offenceCourse from "../src/state/offence-course.ts";
import * as officialModels from "../src/state/official-models.ts";
import { titleOf } from "../src/state/page-title.ts";
import * as patrolModels from "../src/state/patrol-models.ts";
import * as publishedModels from "../src/state/published-models.ts";
import * as questions from "../src/state/questions.ts";
import { repeats } from "../src/state/repeat-models.ts";
import * as reportModels from "../src/state/report-models.ts";
import * as trialModels from "../src/state/trial-models.ts";
import { offenceHours, selectionHours } from "../src/state/ward-hours.ts";
import * as whereaboutsModels from "../src/state/whereabouts-models.ts";
import { pictureOfMap } from "../src/views/map/picture-of-map.ts";
import { PAGE_IDS, PAGES } from "../src/views/shell/pages.ts";
import { builtInArea, builtInFigures, builtInSimilar } from "./built-in-area.ts";
import { officialRows } from "./official-rows.ts";
import { type Material, OUTPUTS } from "./outputs.ts";
import { peaksOf, pointIn, pointsAt } from "./peaks-told.ts";
import { answered, asked as stateAsked } from "./state/answered.ts";

const AREA = builtInArea();
const PICTURE = { width: 1200, height: 820 };
const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
const OFFENCES = AREA.taxonomy.offences.map(({ slug }) => slug);
const CATEGORIES = new Map(
  OFFENCES.map((slug) => {
    const { categories } = AREA.taxonomy.offences.find((offence) => offence.slug === slug)!;
    return [slug, categories.map((index) => AREA.taxonomy.categories[index]!.category)];
  }),
);
const MONTHS = "from=2025-01&to=2025-12";
/** A hotspot of shoplifting, a close-up of it, a plan and a trial of it. */
const PLACE =
  "&hotspot=545125_258225&patrol=545125_258225&treated=h545125_258225&untreated=wE05013050&at=0.1214,52.2035,15.5";
const WARDS = ["", "&wards=E05013057", "&wards=E05013057,E05013063"];
const MAPS = ["wards", "hotspots", "difference"] as const;

/** Names of places as a reader would meet them; kinds of places and names of the area or its wards tell of no place. */
const NAMES = [...new Set(AREA.places!.names.map((name) => placeName(name).trim()))].filter(
  (name) => name !== "" && !isPlaceType(name) && ![AREA.name, ...AREA.wards.map((ward) => ward.name)].includes(name),
);
const PATTERN = new RegExp(`(?<![\\w])(?:${NAMES.map((name) => name.replace(/[^\w ]/g, "\\$&")).join("|")})(?![\\w])`);

const BY_START = new Set(NAMES.map((name) => name.slice(0, 3)));
const asked = new Map<string, string | null>();

/** The name of a place in a text; null for none. */
function nameIn(text: string): string | null {
  const before = asked.get(text);
  if (before !== undefined) return before;
  const starts = text.match(/(?<!\w)\w../g) ?? [];
  const found = starts.some((start) => BY_START.has(start)) ? (PATTERN.exec(text)?.[0] ?? null) : null;
  asked.set(text, found);
  return found;
}

type Model = (state: models.ReadyState) => unknown;

/** What holds the data as they are, and is shown by nobody: all of it passes through the models that are. */
const RAW = [
  "dataset",
  "unplaced",
  "placesInMetres",
  "weights",
  "figuresOfWards",
  "gazetteer",
  "isReady",
  "derive",
  "forEach",
];

function modelsIn(module: object): readonly (readonly [name: string, model: Model])[] {
  return Object.entries(module).flatMap(([name, model]) => {
    if (RAW.includes(name) || Array.isArray(model)) return [];
    if (typeof model === "function") return [[name, model as Model] as const];
    return typeof model === "object" && model !== null ? modelsIn(model) : [];
  });
}

const { startOfficial: _, ...OFFICIAL_MODELS } = officialModels;
const MODELS = [
  ...[models, mapModels, reportModels, caveatModels, assessmentModels, offenceCourse, publishedModels],
  ...[OFFICIAL_MODELS, hotspotModels, hotspotMap, patrolModels, { doses: doseModels.doses }, trialModels, questions],
  ...[{ hotspotHours, hoursOfArea, offenceHours, selectionHours, repeats }],
]
  .flatMap(modelsIn)
  .filter(([name]) => name !== "yearly");

/** The first text in a model that names a place; null for none. */
function namedIn(value: unknown, seen = new Set<object>()): string | null {
  if (typeof value === "string") return nameIn(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return null;
  if (value === AREA.boundaries || value === AREA.places) return null;
  seen.add(value);
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    const found = namedIn(part, seen);
    if (found !== null) return found;
  }
  return null;
}

/** An offence at every place, at one hour. */
const HOURS = (names: readonly string[]) => {
  const rows = names.map((of) => ({ of, category: "shoplifting", weekday: 5, hour: 21, weight: 1, certain: 1 }));
  return { status: "ready" as const, counts: hourCounts(rows), faults: [] };
};
const { longitude, latitude } = AREA.places!;
const TIMED = {
  hours: HOURS(AREA.wards.map(({ code }) => code)),
  placeHours: HOURS(Array.from(longitude, (east, place) => `${east}_${latitude[place]}`)),
};
const PUBLISHED = { status: "ready" as const, rows: builtInFigures(), groups: [], faults: [] };
const OFFICIAL = {
  ...{ status: "ready" as const, rows: officialRows(), similar: builtInSimilar(), faults: [] },
};
const PROBE = { longitude: 0.1214, latitude: 52.2035 };

/** After the worker has answered what anybody may ask of an offence. */
function answersOf(offence: string, audience: string): models.ReadyState {
  const query = `?offence=${offence}&map=difference&${MONTHS}&audience=${audience}`;
  return answered(query, AREA, { published: PUBLISHED, official: OFFICIAL, probe: PROBE, ...TIMED }, [
    "placesInMetres",
    "hotspots",
    "difference",
  ]);
}

/** The same under another address, the answers being to the questions that it asks. */
function under(state: models.ReadyState, page: PageId, map: string, more: string): models.ReadyState {
  const { offences, audience } = state.view;
  const query = `?page=${page}&offence=${offences}&map=${map}&${MONTHS}&audience=${audience}${more}`;
  const next = { ...state, view: parseView(query, PAGE_IDS) };
  const { hotspots, difference } = questions.QUESTIONS;
  const answers = { ...state.answers };
  const [found, compared] = [hotspots(next), difference(next)];
  if (answers.hotspots && found) answers.hotspots = { ...answers.hotspots, input: found };
  if (answers.difference && compared) answers.difference = { ...answers.difference, input: compared };
  return { ...next, answers };
}

function faultsOf(state: models.ReadyState): readonly string[] {
  return MODELS.flatMap(([name, model]) => {
    const text = namedIn(model(state));
    return text === null ? [] : [`${name}: ${text}`];
  });
}

function filesOf(state: models.ReadyState): readonly string[] {
  const analysis = hotspotModels.hotspotAnswer(state);
  const found: HotspotAnalysis | null = analysis && valueOrNull(analysis);
  const sheet = patrolModels.sheet(state);
  expect(sheet).toBeNull();
  if (whereaboutsModels.whereabouts(state).shows === "wards") expect(found).toBeNull();
  const material = { state, analysis: found, sheet, texts: [], said: {} };
  const picture = pictureOfMap(state, "https://example.org/", PICTURE);
  expect(picture === null).toBe(found === null);
  const inPicture = picture === null ? null : nameIn(mapPicture(picture.model, PICTURE));
  expect(inPicture).toBeNull();
  return OUTPUTS.filter(({ from }) => !from.startsWith("cli/") && !from.startsWith("views/patrols/"))
    .filter(({ from }) => from !== "views/map/map-pictures.tsx")
    .filter(({ from }) => found !== null || from !== "views/hotspots/hotspot-downloads.tsx")
    .flatMap((output) => {
      const text = output.make(material as unknown as Material);
      const name = nameIn(text) ?? pointIn(text, peaksOf(state), output.from);
      return name === null ? [] : [`${output.name}: ${name}`];
    });
}

describe("residents' view of the built-in area", () => {
  it("is walked with names to look for, and everyone else is shown them", () => {
    expect(NAMES.length).toBeGreaterThan(800);
    const everyone = under(answersOf("shoplifting", "everyone"), "patrols", "difference", "");
    expect(faultsOf(everyone).map((fault) => fault.split(":")[0])).toEqual(
      expect.arrayContaining(["hotspotAnswer", "hotspots", "difference", "plan"]),
    );
    const answers = answersOf("shoplifting", "everyone");
    const [first] = hotspotModels.hotspots(under(answers, "map", "hotspots", ""))!;
    const chosen = under(answers, "map", "hotspots", `&hotspot=${first!.id}`);
    // Each place has one offence with a time; those that had none in the period count too.
    expect(hotspotHours(chosen)?.matrix.total).toBe(first!.inside.length);
    expect(first!.inside.length).toBeGreaterThan(first!.places.length);
  });

  it.each(OFFENCES)(
    "names no place of %s, on any page, map, choice of wards and in any file",
    (offence) => {
      const { shows } = whereaboutsFor("public", CATEGORIES.get(offence)!);
      const answers = answersOf(offence, "public");
      for (const map of MAPS)
        for (const wards of WARDS) {
          const state = under(answers, "map", map, `${wards}${PLACE}`);
          expect(whereaboutsModels.whereabouts(state).shows).toBe(shows);
          expect(faultsOf(state)).toEqual([]);
          const peaks = new Set(peaksOf(state).map(({ longitude }) => longitude));
          if (map !== "wards") expect(hotspotModels.hotspotAnswer(state) !== null).toBe(shows === "areas");
          expect(
            MODELS.filter(([, model]) => pointsAt(model(state), peaks, [AREA.boundaries, AREA.places])).map(
              ([model]) => model,
            ),
          ).toEqual([]);
          expect(whereaboutsModels.askedPoint(state)).toBeNull();
          if (map === "hotspots") expect(filesOf(state)).toEqual([]);
        }
      const chosen = under(answers, "map", "hotspots", PLACE);
      expect([hotspotHours(chosen), hoursOfArea(chosen), repeats(chosen)]).toEqual([null, null, null]);
      expect(selectionHours(chosen)).toBeNull();
      for (const page of PAGE_IDS) {
        const state = under(answers, page, "wards", `&wards=E05013057${PLACE}`);
        expect(faultsOf(state)).toEqual([]);
        expect(nameIn(titleOf(state) ?? "")).toBeNull();
      }
    },
    60_000,
  );

  it.each(PAGE_IDS)("keeps no place in the address of the page %s, and no page about single places", (page) => {
    for (const offence of OFFENCES) {
      const given = stateAsked(`?page=${page}&offence=${offence}&map=hotspots&audience=public${PLACE}`, AREA);
      const view = viewFor(whereaboutsModels.whereabouts(given), given.view, PAGES);
      const state = { ...given, view };
      for (const text of [formatView(view), linkTo(state, "https://example.org/")]) {
        expect(text).not.toMatch(/patrol|treated|trial|545125_258225,/);
        if (whereaboutsModels.whereabouts(given).shows === "wards") expect(text).not.toMatch(/545125|[?&]at=/);
      }
      expect(viewFor(whereaboutsModels.whereabouts(state), view, PAGES)).toBe(view);
    }
  });

  it("cannot be left by an address where the settings are for residents", () => {
    const given = stateAsked("?offence=all-crime&audience=everyone", AREA);
    const state = { ...given, config: { ...given.config, audience: "public" as const } };
    expect(whereaboutsModels.whereabouts(given).shows).toBe("places");
    expect(whereaboutsModels.whereabouts(state).shows).toBe("wards");
    expect(parseView("?audience=everyone", PAGE_IDS).audience).toBe("everyone");
  });
});

describe("the sources", () => {
  it("read the names of places only where somebody asks who may see them", () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => /\.tsx?$/.test(name) && !/^(?:cli|core\/build)\//.test(name));
    const readers = files.filter((name) =>
      /nameOfPlace\(|givenName\(|placeName\(|places\.names|places!\.names/.test(
        readFileSync(join(SOURCE, name), "utf8"),
      ),
    );
    expect(readers.sort()).toEqual([
      "core/area/place-name.ts",
      "core/geography/place-naming.ts",
      "core/hotspots/chance/places-repeated.ts",
      "core/hotspots/density/hot-areas.ts",
      "core/hotspots/density/hotspot-facts.ts",
      "core/hotspots/ground/places-in-metres.ts",
      "core/wards/gazetteer.ts",
      "core/wards/one-place.ts",
      "core/wards/ward-report.ts",
      "state/hotspot-models.ts",
      "views/hotspots/hotspot-details.tsx",
    ]);
  });
});
