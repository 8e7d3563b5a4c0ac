// Where a word of the glossary stands on its page.

/** As a slug, which the address of its place holds: "word-95-interval". */
export function termId(term: string): string {
  return `word-${term.toLowerCase().replace(/[^a-z\d]+/g, "-")}`;
}
