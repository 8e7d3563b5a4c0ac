// What is planted in a copy of the tree: entries of the registries of measures, pages and parameters of the address, as code by
// property, and the files that hold them.

/** Properties of an entry by name, as code. */
type Properties = Readonly<Record<string, string>>;

/** Offences per 100 residents: a ratio. */
export const MEASURE: Properties = {
  kind: '"ratio"',
  label: '"Percentage"',
  noun: '"percentage"',
  column: '"Per 100"',
  subject: '"wards by offences per 100 residents"',
  title: '(noun) => noun + " per 100 residents"',
  unit: '() => "per 100 residents"',
  needsResidents: "true",
  value: "(ward) => mapKnown(ward.rate, ({ value }) => value / 10)",
  interval: "null",
  format: "(value) => value.toFixed(2)",
  formatEdge: "(edge, decimals) => edge.toFixed(decimals ?? 1)",
  file: "({ rate }) => ({ per_100: rate.known ? String(rate.value.value / 10) : '' })",
  ofWindow: "({ count, population }) => (population ? (100 * count) / population : null)",
  timing: '"per year"',
  highest: '({ ward, district }) => [ward, "leads in", district, "area"].join(" ")',
};
/** Beside the one of the registry: it is judged otherwise, so that words of the first would be wrong of it. */
export const DIFFERENCE: Properties = {
  kind: '"difference"',
  label: '"Drift"',
  noun: '"drift"',
  column: '"Drift"',
  subject: '"wards by drift"',
  title: '() => "Drift"',
  unit: '() => "since the planting"',
  needsResidents: "false",
  value: "({ change }) => mapKnown(change, ({ difference }) => 2 * difference)",
  interval: "null",
  format: "String",
  formatEdge: "String",
  file: "() => ({ drift: '' })",
  between: "(before, after) => 2 * (after - before)",
  percent: "({ change }) => mapKnown(change, () => 0)",
  judged:
    '({ change, code }) => mapKnown(change, () => ({ verdict: code === "W1" ? "clearly up" : "no clear change", reason: null }))',
  verdictColumn: '"Verdict of the drift"',
};
/** Beside those of the registry: every ward has as much of it, whatever was recorded there. */
export const TOTAL: Properties = {
  kind: '"total"',
  label: '"Pairs"',
  noun: '"pair"',
  column: '"Pairs"',
  subject: '"wards by pairs"',
  title: '() => "Pairs"',
  unit: '() => "pairs"',
  needsResidents: "false",
  value: '({ code, count }) => mapKnown(count, () => (code === "district" ? 6 : 2))',
  interval: "null",
  format: "String",
  formatEdge: "String",
  file: "() => ({ pairs: '' })",
  ofWindow: "() => 2",
  timing: '"timeless"',
  highest: '({ ward }) => ward + " has most pairs"',
  mean: '(value) => "as many pairs each: " + value',
  whole: '() => "all 6 pairs"',
};
/** What contradicts itself, or has no such word: none of them compiles. */
export const CONTRADICTIONS: Readonly<Record<string, readonly [type: string, properties: Properties]>> = {
  "of a year, and growing with the period": ["RatioMeasure", { ...MEASURE, timing: '["per year", "whole period"]' }],
  "of no timing that there is": ["RatioMeasure", { ...MEASURE, timing: '"monthly"' }],
  "a difference of another period than the one compared": [
    "DifferenceMeasure",
    { ...DIFFERENCE, timing: '"per year"' },
  ],
  "a ratio with a mean ward": ["RatioMeasure", { ...MEASURE, mean: "String" }],
  "a total with verdicts": ["TotalMeasure", { ...TOTAL, judged: "({ change }) => change" }],
  "a difference with a highest ward": ["DifferenceMeasure", { ...DIFFERENCE, highest: '() => ""' }],
};
export const PAGE: Properties = {
  load: '() => import("../planted/planted-page.tsx").then((module) => module.PlantedPage)',
  label: '"Planted"',
  title: '(offences: string) => "Planted · " + offences',
};
export const PARAMETER: Properties = {
  name: '"depth"',
  codec: "DEPTH",
  usual: "3",
  atUsual: '"left out"',
  onNewPage: '"forgotten"',
};

export const measureFile = (properties: Properties, type = "RatioMeasure"): string => `// A planted measure.
import { mapKnown } from "../basics/map-known.ts";
import type { ${type} } from "./measure-definition.ts";

export const PLANTED_${type.toUpperCase()}: ${type} = { ${body(properties)} };
`;
export const pageFile = (properties: Properties): string => `// A planted page.
import type { PageDefinition } from "../shell/pages.ts";

export const PLANTED: PageDefinition = { ${body(properties)} };
`;
export const PAGE_COMPONENT = `// A planted page, with a link to itself.
import { ViewLink } from "../kit/view-link.tsx";

export function PlantedPage() {
  return <ViewLink to={{ page: "planted", measure: "percentage", depth: 7 }}>Deeper</ViewLink>;
}
`;
export const CODEC = `// A planted codec.
import { type Codec, wholeNumber } from "./codecs.ts";

export const DEPTH: Codec<number> = wholeNumber(1, 9);
`;

export function body(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, code]) => `${name}: ${code}`)
    .join(", ");
}

export function callOf(properties: Properties): string {
  return `parameter(${Object.values(properties).join(", ")})`;
}

export function without(properties: Properties, left: string): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== left));
}
