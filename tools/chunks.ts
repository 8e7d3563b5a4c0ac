// Which modules of the built page come in one file: what is asked for together, compressed together.
import { fileURLToPath } from "node:url";

/** What a build knows of its modules, by their ids. */
interface Build {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/** What several later parts need, but the map, which comes first of them, has no use for: each part brings it. */
const NOT_OF_THE_MAP = [
  ...[
    "hotspots",
    "package",
    "area/plan",
    "area/record-limits",
    "area/revisions-table",
    "area/what-was-sent",
    "area/copy-notices",
    "area/own-(?:slug|name)",
    "area/newer-package",
    "area/one-district",
    "area/(?:force-names|counted-things|was-sent|left-out)",
    "assessment/meetings",
  ],
  ...[
    "assessment/(?:assessment-words|calendar|offence-section|chart-tables)",
    "published/published-measures",
    "wards/outline-map",
    "wards/legend-classes",
    "wards/revis(?:ion-notes|ed-months)",
  ],
  ...["figures/(?:slide-chart|chart-(?:spreadsheet|picture-text|file))", "view/own-slides", "view/view-for-audience"],
  ...[
    "geography/(?:ward-(?:index|edges|grid|rows)|packed-rings)",
    "geography/wards-near",
    "geography/growing-numbers",
    "geography/box-around-rings",
  ],
  ...[
    "basics/(?:spreadsheet|csv)",
    "basics/rounding",
    "basics/grouped-by",
    "statistics/(?:gamma|normal-distribution|exact-interval|rank-interval)",
  ],
  ...[
    "assessment/outcomes?-",
    "area/(?:known-outcomes|outcomes-table)",
    "statistics/(?:share-contrast|outcome-thresholds)",
  ],
  ...["hours", "statistics/(?:aoristic|hour-thresholds)", "area/hour-tables"],
  ...["geography/(?:numbers-apart|ring-sides)", "area/day-name"],
  ...["area/choosable-areas", "geography/areas?-(?:map|outline)", "wards/area-search"],
  ...[
    "published/(?:differences|findings|records-name|official|place-rates|nearness|alike)",
    "area/(?:compare-table|similar-table|official-groups|open-government)",
  ],
];
/** Small things that the assessment and the slides have no room for. */
const WITH_THE_MAP = inSource("core/(area/(provenance|gap-text)|assessment/(flags|priority-wards))");
const VIEWS_APART = [
  ...[
    "areas",
    "assessment/(?:group|footnote)-list",
    "hotspots",
    "map",
    "kit/(?:chart-|drawn-chart)",
    "kit/published",
    "kit/use-meetings",
    "kit/use-plan",
    "kit/add-(?:choice|to-slides)",
  ],
  ...[
    "kit/wide-table",
    "kit/shape-element",
    "kit/table-buttons",
    "kit/use-combobox-keys",
    "kit/use-official",
    "kit/not-here",
  ],
];
const SHARED = inSource(
  `(core(?!/(?:${NOT_OF_THE_MAP.join("|")}))|render/(palette|charts/geometry)|state/map-models|views(?!/(?:${VIEWS_APART.join("|")}))).*`,
);

/** How tables and the cards of charts look, which nearly every page needs. */
const SHARED_STYLES = /[\\/]src[\\/]views[\\/]styles[\\/](table|chart-cards)\.css$/;

/** What slides and pages are made of besides. */
const SLIDES = inSource(
  "(core/(view/(own-slides|view-for-audience)|figures/slide-chart)|render/slides/slide-colours|views/kit/add-to-slides)",
);
/** What stands around every chart: its frame, its numbers and its files. */
const CHARTS = inSource(
  "(core/(assessment/chart-tables|figures/chart-(picture-text|file))|views/kit/(chart-(card|files|numbers)|drawn-chart))",
);
/** What charts and pictures of maps share in drawing texts, and what pictures and outlines of maps are made of. */
const LETTERING = inSource("render/(charts/(axis|spread|wrap)|picture/(text-lines|shape))");
const PLATES = inSource(
  "(core/(wards/(legend-classes|outline-map)|basics/rounding)|render/picture/(scale-bar|name-spots))",
);
const HOTSPOTS = inSource(
  "(core/hotspots/(?!patrols/visit|density/rim)|views/kit/shape-element|render/charts/text-width).*",
);
/** The plan and the meetings, which fewer pages need than what else the slides show. */
const PLAN = inSource(
  ".*/(plan-(words|caveats|row|indicators|months|progress|models)|use-plan|comparison-from|wards-together)",
);
/** The official counts: what pages ask for late, each by itself. */
const OFFICIAL = inSource(
  ".*/(official-(models|places|groups|notes)|load-official|use-official|compare-table|similar-table|place-rates|nearness|alike-words|open-government-licence|exact-interval|rank-interval)",
);
/** What several pages need after the first view: tables that come later, the meetings, and what hotspots are made of. */
const LATER = inSource(
  `.*/(${[
    ...[
      "load-later",
      "file-doubts",
      "published-figures",
      "whereabouts-models",
      "questions",
      "hotspot-models",
      "meetings",
    ],
    ...["past-meetings", "load-plan", "plan-tables", "followed-rows", "use-meetings", "assessment-words", "analyst"],
    ...["worker-requests", "use-analysis", "published-loader", "wide-table", "not-here"],
  ].join("|")})`,
);
/** After the shell: with it the bundler puts what modules of an older form need, the shell’s too. */
const SLIDE_LIBRARY = /node_modules[\\/](pptxgenjs|jszip|pako|lie|immediate|setimmediate|readable-stream)[\\/]/;
const LIBRARIES = {
  maplibre: /node_modules[\\/](@maplibre|maplibre-gl)[\\/]/,
  docx: /node_modules[\\/](docx|nanoid)[\\/]/,
  echarts: /node_modules[\\/](echarts|zrender|tslib)[\\/]/,
};

/** The page that is shown first, which the registry of the pages asks for as it does for the others. */
const FIRST = [source("main.tsx"), source("views/map/map-page.tsx")];
const PRESENTATION = [source("views/present/presentation.tsx")];
const ASSESSMENT = [source("views/assessment/assessment-pages.tsx"), source("views/assessment/ward-pages.tsx")];
/** The parts that make the document of the assessment, each asked for by itself. */
const DOCUMENT = [source("views/assessment/word-download.tsx"), source("views/assessment/make-word.ts")];
/** Pages and what lies over them: their code comes when they are asked for. */
const PAGES = /[\\/]src[\\/]views[\\/](about|alike|assessment|own|patrols|plan|present|trial)[\\/]/;

/**
 * The modules that the page's entry imports, itself or through others, without waiting for them; and those of the page that is
 * shown first. The entry is in a file of its own, by which the build's manifest knows it.
 */
const firstView = onceOf((build) => {
  const seen = new Set(importedBy(build, FIRST));
  seen.delete(source("main.tsx"));
  return seen;
});

/** What the first page loads, at once or later, without other pages. */
const ofFirstPage = onceOf((build) =>
  reached(FIRST, (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = build.getModuleInfo(id) ?? {};
    return [...importedIds, ...dynamicallyImportedIds].filter((next) => !PAGES.test(next));
  }),
);

/** Of what slides show: what the first page has no use for. */
const ofSlides = onceOf((build) => without(importedBy(build, PRESENTATION), ofFirstPage(build)));

/** Of the pages of the assessment and of wards: what the first page has no use for. */
const ofAssessment = onceOf((build) => without(importedBy(build, ASSESSMENT), ofFirstPage(build)));

/** What the document needs and at most one other part does: the map has no use for it. */
const ofDocument = onceOf((build) => {
  const entries = new Set<string>([source("main.tsx")]);
  reached(entries, (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = build.getModuleInfo(id) ?? {};
    for (const later of dynamicallyImportedIds) entries.add(later);
    return [...importedIds, ...dynamicallyImportedIds];
  });
  const others = [...entries].filter((entry) => !DOCUMENT.includes(entry)).map((entry) => importedBy(build, [entry]));
  const needed = [...importedBy(build, DOCUMENT)];
  return new Set(needed.filter((id) => others.filter((modules) => modules.has(id)).length <= 1));
});

type Name = string | ((id: string, build: Build) => string | null);

/** In the order in which they take modules. A group of several parts takes what at least two of them import. */
export const CHUNKS: readonly { name: Name; debugName?: string; test?: RegExp; minShareCount?: number }[] = [
  ...Object.entries(LIBRARIES).map(([name, test]) => ({ name, test })),
  // One file for all that the first view needs: apart, its parts would be compressed apart.
  { name: (id, build) => (firstView(build).has(id) ? "shell" : null), debugName: "shell" },
  // Small, and needed by parts that have nothing else in common.
  { name: "licence", test: inSource("core/area/open-government-licence"), minShareCount: 2 },
  { name: "pptxgenjs", test: SLIDE_LIBRARY },
  { name: "package", test: inSource("core/package/.*"), minShareCount: 2 },
  {
    name: (id, build) => {
      const isElsewhere = [ofDocument, ofSlides, ofAssessment].some((part) => part(build).has(id));
      return isElsewhere && !WITH_THE_MAP.test(id) ? null : "shared";
    },
    debugName: "shared",
    test: new RegExp(`${SHARED.source}|${SHARED_STYLES.source}`),
    minShareCount: 2,
  },
  { name: "slides", test: SLIDES },
  { name: "charts", test: CHARTS, minShareCount: 2 },
  { name: "lettering", test: LETTERING, minShareCount: 2 },
  { name: "plates", test: PLATES, minShareCount: 2 },
  { name: "hotspots", test: HOTSPOTS, minShareCount: 2 },
  { name: "later", test: LATER, minShareCount: 2 },
  { name: "plan", test: PLAN, minShareCount: 2 },
  { name: "tails", test: inSource("core/statistics/(gamma|normal-distribution)"), minShareCount: 2 },
  { name: "official", test: OFFICIAL, minShareCount: 2 },
  {
    name: (id, build) => (ofSlides(build).has(id) ? "board" : null),
    debugName: "board",
    test: inSource("(core|state)/.*"),
    minShareCount: 2,
  },
  {
    name: (id, build) => (ofAssessment(build).has(id) ? "assessment" : null),
    debugName: "assessment",
    test: inSource("(core|state|views)/.*"),
    minShareCount: 2,
  },
];

/** Of what a part imports: the large files. A small one is asked for when it is due; its name would weigh as much as it does. */
export function isFetchedAhead(file: string): boolean {
  return /[\\/](maplibre|echarts|shared|hotspots|board|live-map|map-parts)-[\w-]+\.js$/.test(file);
}

/** All that these modules import, themselves or through others, without waiting for it; themselves too. */
function importedBy(build: Build, modules: Iterable<string>): ReadonlySet<string> {
  return reached(modules, (id) => build.getModuleInfo(id)?.importedIds ?? []);
}

function without(modules: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...modules].filter((id) => !others.has(id)));
}

function reached(starts: Iterable<string>, from: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const next of from(id)) seen.add(next);
  return seen;
}

/** Asked for each module, and dear to find: found once, when all modules of the build are known. */
function onceOf(find: (build: Build) => ReadonlySet<string>): (build: Build) => ReadonlySet<string> {
  let found: ReadonlySet<string> | null = null;
  return (build) => {
    found ??= find(build);
    return found;
  };
}

/** Files of the sources under `src`, by their path with slashes and without ending. */
function inSource(path: string): RegExp {
  return new RegExp(`/src/${path}\\.tsx?$`.replaceAll("/", "[\\\\/]"));
}

function source(path: string): string {
  return fileURLToPath(new URL(`../src/${path}`, import.meta.url));
}
