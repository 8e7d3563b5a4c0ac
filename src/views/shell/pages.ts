// The pages: what each is called, what it needs and where its code is. An added page is an entry here and files of its own.
import type { ComponentType } from "react";
import { type PageFacts, type PageId, pageIds } from "../../core/view/page-id.ts";

export interface PageDefinition extends PageFacts {
  /** Its code, which is asked for when the page first is; the first page's own comes with the shell (`vite.config.ts`). */
  readonly load: () => Promise<ComponentType>;
  /** In the navigation. */
  readonly label: string;
  /** Of a page that only links lead to. */
  readonly inNavigation?: false;
  /** Of a page that is not in the navigation: which item of it is the current one there. */
  readonly within?: string;
  /** The file of a package without which the navigation leaves it out. */
  readonly onlyWith?: string;
}

const ASSESSMENT = () => import("../assessment/assessment-pages.tsx").then((module) => module.ASSESSMENT_PAGES);
const OF_WARDS = () => import("../assessment/ward-pages.tsx").then((module) => module.WARD_PAGES);

/** What is shown in place of a page, which comes before it is needed. */
export const REPLACEMENT = () => import("./failure-page.tsx");

const pages = {
  map: {
    load: () => import("../map/map-page.tsx").then((module) => module.MapPage),
    label: "Map",
    title: (offences: string) => offences,
  },
  offence: {
    load: () => ASSESSMENT().then(({ offence }) => offence),
    label: "Offence",
    title: (offences: string) => offences,
  },
  wards: {
    load: () => OF_WARDS().then(({ wards }) => wards),
    label: "Wards",
    title: (offences: string) => `Wards compared · ${offences}`,
  },
  ward: {
    load: () => OF_WARDS().then(({ ward }) => ward),
    label: "Ward",
    title: (offences: string) => `Ward · ${offences}`,
    needsPlaces: true as const,
    inNavigation: false as const,
    within: "wards",
  },
  assessment: {
    load: () => ASSESSMENT().then(({ assessment }) => assessment),
    label: "Assessment",
    title: (offences: string) => `Assessment · ${offences}`,
  },
  alike: {
    load: () => import("../alike/alike-page.tsx").then((module) => module.AlikePage),
    label: "Alike",
    title: () => "Places like this",
  },
  plan: {
    load: () => import("../plan/plan-page.tsx").then((module) => module.PlanPage),
    label: "Plan",
    title: () => "Plan",
    onlyWith: "plan.csv",
  },
  patrols: {
    load: () => import("../patrols/patrol-page.tsx").then((module) => module.PatrolPage),
    label: "Patrols",
    title: (offences: string) => `Patrols · ${offences}`,
    needsPlaces: true as const,
    planning: true as const,
  },
  trial: {
    load: () => import("../trial/trial-page.tsx").then((module) => module.TrialPage),
    label: "Did it work?",
    title: (offences: string) => `Did it work? · ${offences}`,
    needsPlaces: true as const,
    planning: true as const,
  },
  own: {
    // By a part that is there already: its name and those of its styles would weigh on the first view.
    load: () => REPLACEMENT().then((module) => module.loadOwnPage()),
    label: "Own data",
    title: () => "Own data",
    inNavigation: false as const,
  },
  about: {
    load: () => import("../about/about-page.tsx").then((module) => module.AboutPage),
    label: "About",
    title: () => "About the data",
  },
};

declare module "../../core/view/page-id.ts" {
  interface PageIds extends Readonly<Record<keyof typeof pages, true>> {}
}

/** In the order of the navigation. */
export const PAGES: Readonly<Record<PageId, PageDefinition>> = pages;

export const PAGE_IDS = pageIds(PAGES);
