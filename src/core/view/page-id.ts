// Which pages there are, as far as the core and the state have to know. The registry of the pages itself is among the views.

/**
 * The core knows the page that is shown first. The registry of the pages adds its own to this interface (`views/shell/pages.ts`),
 * so that no layer imports a view and yet a link to a page that is not there does not compile.
 */
export interface PageIds {
  readonly map: true;
}

export type PageId = keyof PageIds;

/** What the address's state has to know of a page. */
export interface PageFacts {
  /** In the title of the document, behind site and area; `offences` names those chosen: "Shoplifting". */
  readonly title: (offences: string) => string;
  /** It shows what is worked out from the places of offences, not only wards. */
  readonly needsPlaces?: true;
  /** For whoever plans with single places: not offered to residents. */
  readonly planning?: true;
}

/** In the order of the registry. */
export type Pages = Readonly<Record<PageId, PageFacts>>;

export function pageIds(pages: Pages): readonly PageId[] {
  return Object.keys(pages) as PageId[];
}
