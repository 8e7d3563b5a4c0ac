// HTML and XML as text in which nothing from outside can become markup.

/** Text that is markup already; only `markup` and `rawMarkup` make it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Part[];

/**
 * A template whose parts are escaped, for content and for quoted attributes, unless they are markup themselves. A list stands
 * for its parts one after the other, null for nothing.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = strings.map((text, index) => (index < parts.length ? text + write(parts[index]!) : text));
  return { markup: written.join("") };
}

/** For text that the program itself wrote, such as a style sheet. */
export function rawMarkup(text: string): Markup {
  return { markup: text };
}

/** Without characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

function escapeText(text: string): string {
  return xmlText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function write(part: Part | undefined): string {
  if (part === null || part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeText(part);
  return "markup" in part ? part.markup : part.map(write).join("");
}
