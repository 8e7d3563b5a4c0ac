// `wardscope.json` beside index.html: what whoever publishes the page decides without building it again.

export interface SiteConfig {
  readonly title: string;
  /** Slug of the area that opens when the address names none; null: the first of the index. */
  readonly defaultArea: string | null;
  /** Address of a MapLibre style for the streets underneath, or null for none. */
  readonly streetStyle: string | null;
  /** A line of plain text: whom to ask. Empty for none. */
  readonly contact: string;
}

export const DEFAULT_CONFIG: SiteConfig = {
  title: "Wardscope",
  defaultArea: null,
  streetStyle: "https://tiles.openfreemap.org/styles/positron",
  contact: "",
};

/** The settings that are there and make sense; the default for each that is not. */
export function readConfig(value: unknown): SiteConfig {
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const text = (name: string): string | null => {
    const found = given[name];
    return typeof found === "string" && found.trim() !== "" ? found.trim() : null;
  };
  return {
    title: text("title") ?? DEFAULT_CONFIG.title,
    defaultArea: text("defaultArea"),
    streetStyle: given["streetStyle"] === undefined ? DEFAULT_CONFIG.streetStyle : text("streetStyle"),
    contact: text("contact") ?? DEFAULT_CONFIG.contact,
  };
}
