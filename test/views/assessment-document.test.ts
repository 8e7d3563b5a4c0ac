// The document of the assessment says what the pages say: the same sentences, numbers and verdicts, of every offence and ward.
import { describe, expect, it } from "vitest";
import { clearChanges, priorityFinding } from "../../src/core/assessment/board-report.ts";
import { formatCount } from "../../src/core/basics/numbers.ts";
import { triageFinding } from "../../src/core/published/triage-groups.ts";
import type { Block, DocumentModel, DocumentTable } from "../../src/render/document/document-model.ts";
import { matrices, offenceSection, wardStandings } from "../../src/state/assessment-models.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { listedFigures } from "../../src/state/offence-course.ts";
import { changes, groups, priorityWards, publishedTriage } from "../../src/state/published-models.ts";
import { builtInArea, builtInFigures } from "../built-in-area.ts";
import { CAPTIONS, textsOf, wholeDocument } from "../office/whole-document.ts";
import { asked } from "../state/answered.ts";

const PUBLISHED = { status: "ready" as const, rows: builtInFigures(), groups: [], faults: [] };
const QUERY = "?page=assessment&offence=shoplifting&from=2025-01&to=2025-12";
const STATE = asked(QUERY, builtInArea(), { published: PUBLISHED });
const MODEL = wholeDocument(STATE, CAPTIONS);
const TEXTS = textsOf(MODEL);

/** The blocks under a heading of the second level. */
function under(model: DocumentModel, chapter: number, text: string): readonly Block[] {
  const { blocks } = model.chapters[chapter]!;
  const start = blocks.findIndex((block) => block.kind === "heading" && block.level === 2 && block.text === text);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level < 3);
  return end < 0 ? rest : rest.slice(0, end);
}

const tablesIn = (blocks: readonly Block[]): readonly DocumentTable[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

function ofOffence(slug: string): ReadyState {
  return { ...STATE, view: { ...STATE.view, offences: [slug], wards: [] } };
}

describe("the document of the assessment", () => {
  it("begins with what the board's page finds", () => {
    const board = textsOf({ ...MODEL, chapters: MODEL.chapters.slice(0, 1) }).join("\n");
    const found = changes(STATE);
    if (!found.known) throw new Error(found.reason);
    expect(board).toContain(triageFinding(publishedTriage(STATE)));
    expect(board).toContain(priorityFinding(priorityWards(STATE)));
    expect(board).toContain(clearChanges(found.value));
    for (const { priority, reasons } of priorityWards(STATE).wards)
      if (priority) for (const { sentence } of reasons) expect(board).toContain(sentence);
  });

  it.each(listedFigures(STATE).map(({ offence }) => offence.slug))("says of %s what its page says", (slug) => {
    const section = offenceSection(ofOffence(slug));
    const blocks = under(MODEL, 1, section.label);
    const texts = textsOf({ ...MODEL, chapters: [{ blocks }] });
    expect(texts).toContain(section.sentence.text);
    if (section.sentence.context !== null) expect(texts).toContain(section.sentence.context);
    for (const text of [...section.wards, ...section.notes, ...section.caveats.map((caveat) => caveat.text)])
      expect(texts).toContain(text);
    const [table] = tablesIn(blocks);
    const rows = [...section.table, section.total];
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual(
      rows.map(({ count }) => (count.known ? formatCount(count.value) : "–")),
    );
    expect(table?.rows.map(({ cells }) => cells[4])).toEqual(
      rows.map(({ change }) => (change.known ? change.value.verdict : "–")),
    );
  });

  it("has every ward and offence in one table, with the values of the matrix", () => {
    const model = matrices.rate(STATE);
    const [table] = tablesIn(MODEL.chapters[3]!.blocks);
    expect(MODEL.chapters[3]!.landscape).toBe(true);
    expect(table?.head).toEqual(["Ward", ...model.offences.map(({ label }) => label)]);
    expect(table?.rows.map(({ cells }) => cells.map((cell) => cell.replace(/^few | [†▲▼]/g, "")))).toEqual(
      [...model.rows, model.district].map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
    );
  });

  it("has a part of each priority ward, or of the wards that are chosen", () => {
    const names = (model: DocumentModel): readonly string[] =>
      model.chapters[4]!.blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));
    expect(names(MODEL)).toEqual(["Market", "East Chesterton", "Petersfield"]);
    const chosen = asked(`${QUERY}&wards=E05013050`, builtInArea(), { published: PUBLISHED });
    const [standing] = wardStandings(chosen);
    const model = wholeDocument(chosen, CAPTIONS);
    expect(names(model)).toEqual([standing!.profile.name]);
    const [sentence, standsOut, changed] = standing!.profile.sentences;
    for (const text of [sentence.text, standsOut, changed]) if (text !== "") expect(textsOf(model)).toContain(text);
  });

  it("has every published table, and says where all of it comes from", () => {
    const tables = groups(STATE).flatMap((group) => group.tables);
    expect(tablesIn(MODEL.chapters[5]!.blocks)).toHaveLength(tables.length);
    expect(TEXTS.join("\n")).toContain("Contains OS data © Crown copyright and database right 2023");
    expect(TEXTS.join("\n")).toContain("offence=shoplifting");
  });

  it("has a cell for every head, a caption for everything, and no text that a program left", () => {
    for (const table of tablesIn(MODEL.chapters.flatMap(({ blocks }) => blocks)))
      for (const { cells, role } of table.rows) if (role !== "group") expect(cells).toHaveLength(table.head.length);
    for (const text of TEXTS) expect(text).not.toMatch(/undefined|NaN|\[object|null/);
  });
});
