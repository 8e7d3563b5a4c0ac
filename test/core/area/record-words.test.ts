import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { glossaryOf } from "../../../src/core/area/glossary.ts";
import { select } from "../../../src/core/area/offences.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../../../src/core/area/open-government-licence.ts";
import { OWN_DATA_LICENCE } from "../../../src/core/area/own-data-licence.ts";
import { placesText } from "../../../src/core/area/places-text.ts";
import { recordLimits } from "../../../src/core/area/record-limits.ts";
import { recordWords } from "../../../src/core/area/record-words.ts";
import { offenceNotes } from "../../../src/core/assessment/offence-notes.ts";
import { taxonomyOf } from "../../../src/core/build/package-rows.ts";
import { makeTally } from "../../../src/core/build/tally.ts";
import { builtInArea, builtInFigures } from "../../built-in-area.ts";
import { CAPTIONS, textsOf, wholeDocument } from "../../office/whole-document.ts";
import { asked } from "../../state/answered.ts";

const KINDS = {
  "the open data": { licenses: [OPEN_GOVERNMENT_LICENCE], points: undefined },
  "own records with points that many share": { licenses: [OWN_DATA_LICENCE], points: undefined },
  "own records with exact points": { licenses: [OWN_DATA_LICENCE], points: "exact" as const },
};

/** What is true of the open data alone, and of points that are not exact alone. */
const OF_OPEN_DATA =
  /open data\b(?! package)|data\.police\.uk|police publish|police files|recorded by (?:the police|them)|offences are published|fixed list|eight addresses|anonymised|addresses can share|not marked|sent no file/i;
const OF_SHARED_POINTS =
  /\bone map point\b|\bmap points\b|\bshare\b.*\bpoint|point\b.*\bshare\b|not addresses|no point is an address|nearest of|not scenes/i;

/** The built-in area as if it were of this kind. */
function areaOf(kind: keyof typeof KINDS): Dataset {
  const { licenses, points } = KINDS[kind];
  const { descriptor, taxonomy, wards, notes, ...others } = builtInArea();
  const isOpen = kind === "the open data";
  const definitionOf = ({ definition }: { readonly definition: string }): string =>
    isOpen ? definition : definition.replace("; the open data cannot tell them apart", "");
  return {
    ...others,
    // Another list, so that no model takes it for the area that it had before.
    wards: [...wards],
    notes: isOpen ? notes : [],
    taxonomy: { ...taxonomy, offences: taxonomy.offences.map((one) => ({ ...one, definition: definitionOf(one) })) },
    descriptor: {
      ...descriptor,
      licenses,
      sources: isOpen ? descriptor.sources : [{ title: "Own extract, Testshire", path: "" }],
      wardscope: { ...descriptor.wardscope, ...(points && { points }) },
    },
  };
}

function sentencesOf(kind: keyof typeof KINDS): readonly string[] {
  const { descriptor } = areaOf(kind);
  const all = { ...recordWords(descriptor), ...recordLimits(descriptor), places: placesText(descriptor) };
  return Object.values(all).flatMap((words) =>
    typeof words === "string" ? [words] : Object.values<string | readonly string[]>(words ?? {}).flat(),
  );
}

/** What only tells forms, or stands where there are no records of own. */
const ELSEWHERE = [
  "core/area/descriptor-form.ts",
  "core/area/descriptor-meanings.ts",
  "core/area/is-open-data.ts",
  "core/area/is-own-data.ts",
  "core/area/table-meanings.ts",
  "core/area/open-data-taxonomy.ts",
  "core/published/open-data-series.ts",
  "core/published/published-beside-open.ts",
  "data/own-look.ts",
  "state/topics.ts",
  "views/own/own-drop.tsx",
  "views/own/own-file-list.tsx",
];
/** What asks for the kind of records. */
const ASKING = [
  "core/area/places-text.ts",
  "core/area/record-limits.ts",
  "core/area/record-words.ts",
  "core/assessment/offence-notes.ts",
  "render/charts/published-option.ts",
  "views/about/about-page.tsx",
  "views/assessment/board-chapter.ts",
  "views/assessment/reproduce-section.tsx",
];

describe("what is said of the records", () => {
  it("is of each kind another set of sentences of the same things", () => {
    const all = Object.keys(KINDS).map((kind) => recordLimits(areaOf(kind as keyof typeof KINDS).descriptor));
    const [open, own, exact] = all.map((words) => Object.keys(words));
    expect(own).toEqual(open);
    expect(exact).toEqual(open);
    expect(sentencesOf("the open data").filter((text) => OF_OPEN_DATA.test(text)).length).toBeGreaterThan(12);
  });

  it.each(["own records with points that many share", "own records with exact points"] as const)(
    "claims nothing of the open data for %s",
    (kind) => {
      expect(sentencesOf(kind).filter((text) => OF_OPEN_DATA.test(text))).toEqual([]);
      const glossary = glossaryOf(areaOf(kind).descriptor).map(({ meaning }) => meaning);
      expect(glossary.filter((text) => OF_OPEN_DATA.test(text))).toEqual([]);
    },
  );

  it("that is true of the open data alone stands only where somebody asks for the kind of records", () => {
    const source = fileURLToPath(new URL("../../../src", import.meta.url));
    const files = readdirSync(source, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => /\.tsx?$/.test(name) && !/^(?:cli|core\/build|core\/extract)\//.test(name));
    const said = files.filter((name) => {
      const text = readFileSync(join(source, name), "utf8").replace(/\/\*(?:.|\n)*?\*\/|^\s*\/\/[^\n]*/gm, "");
      return OF_OPEN_DATA.test(text);
    });
    expect(said.toSorted()).toEqual([...ELSEWHERE, ...ASKING].toSorted());
  });

  it("calls the places what they are, and says where there are none", () => {
    const [open, own, exact] = Object.keys(KINDS).map((kind) => areaOf(kind as keyof typeof KINDS).descriptor);
    expect(placesText(open!)).toBe("Places are anonymised map points, not scenes.");
    expect(placesText(own!)).toBe("Places are points that many offences share, not scenes.");
    expect(placesText(exact!)).toBe("Places are exact points of own data: not for the public.");
    for (const descriptor of [open!, own!, exact!]) {
      const { wardscope, resources } = descriptor;
      const without = resources.filter(({ path }) => path !== "places.csv");
      expect(placesText({ ...descriptor, resources: without })).toBe("Without places.");
      const copy = {
        ...descriptor,
        wardscope: { ...wardscope, disclosure: { threshold: 5, spread: {}, unrecorded: {} } },
      };
      expect(placesText(copy as typeof descriptor)).toBe("Public copy: without places.");
    }
  });

  it("does not say of exact points that many share them", () => {
    const kind = "own records with exact points";
    const glossary = glossaryOf(areaOf(kind).descriptor).map(({ meaning }) => meaning);
    expect([...sentencesOf(kind), ...glossary].filter((text) => OF_SHARED_POINTS.test(text))).toEqual([]);
  });

  it("has the same words in the glossary, in the same order", () => {
    const [open, own] = [areaOf("the open data"), areaOf("own records with exact points")];
    const terms = ({ descriptor }: Dataset) => glossaryOf(descriptor).map(({ term }) => term);
    expect(terms(own)).toEqual(terms(open));
  });

  it.each([
    ["burglary", /burglary of homes, sheds/],
    ["violence-and-sexual-offences", /Domestic abuse is not marked/],
    ["possession-of-weapons", /Knife crime/],
  ])("notes of %s what the open data do not tell apart, of them alone", (slug, note) => {
    const notes = (kind: keyof typeof KINDS): string => {
      const dataset = areaOf(kind);
      return offenceNotes(dataset, select(dataset.taxonomy, [slug])!).join(" ");
    };
    expect(notes("the open data")).toMatch(note);
    expect(notes("own records with points that many share")).not.toMatch(note);
    expect(notes("own records with exact points")).not.toMatch(OF_OPEN_DATA);
  });
});

it("the categories of an extract are defined without what the open data cannot tell", () => {
  const definitions = taxonomyOf(makeTally(), [], { called: "the extract", isExtractAlone: false }).map(
    ({ definition }) => definition,
  );
  expect(definitions.filter((text) => OF_OPEN_DATA.test(text))).toEqual([]);
  expect(taxonomyOf(makeTally()).some(({ definition }) => OF_OPEN_DATA.test(definition))).toBe(true);
});

describe.each([
  ["without published figures", []],
  ["with published figures", builtInFigures()],
])("the document of the assessment, %s", (_, rows) => {
  const textsFor = (kind: keyof typeof KINDS): readonly string[] => {
    const published = { status: "ready" as const, rows, groups: [], faults: [] };
    return textsOf(wholeDocument(asked("?page=assessment&offence=burglary", areaOf(kind), { published }), CAPTIONS));
  };

  it("says of own records nothing that is true of the open data alone", () => {
    expect(textsFor("the open data").filter((text) => OF_OPEN_DATA.test(text)).length).toBeGreaterThan(5);
    const texts = textsFor("own records with exact points");
    expect(texts.filter((text) => OF_OPEN_DATA.test(text) || OF_SHARED_POINTS.test(text))).toEqual([]);
  });
});
