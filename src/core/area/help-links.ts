// What residents can do: the links of whoever publishes the page, or those that hold in all of England and Wales.

export interface HelpLink {
  readonly label: string;
  /** On the web, or a telephone number: "tel:101". */
  readonly url: string;
}

const ENGLAND_AND_WALES: readonly HelpLink[] = [
  { label: "In an emergency call 999", url: "tel:999" },
  { label: "Otherwise call 101", url: "tel:101" },
  { label: "Report online", url: "https://www.police.uk/pu/contact-us/report-a-crime-incident/" },
  { label: "Find your neighbourhood team", url: "https://www.police.uk/pu/your-area/" },
];
const ADDRESS = /^(?:https?:\/\/[^\s/]+(?:\/\S*)?|tel:\+?[\d ]{2,20}|mailto:[^\s@]+@[^\s@]+)$/i;
const MOST = 8;

/** The links among what `wardscope.json` gives as `links`; those of England and Wales where there are none. */
export function helpLinks(given: unknown): readonly HelpLink[] {
  const links = Array.isArray(given) ? given.filter(isLink).slice(0, MOST) : [];
  return links.length > 0 ? links.map(({ label, url }) => ({ label, url })) : ENGLAND_AND_WALES;
}

function isLink(value: unknown): value is HelpLink {
  const { label, url } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof label === "string" && label.trim() !== "" && typeof url === "string" && ADDRESS.test(url);
}
