// Whose published figures are: a force's or partnership's own papers, or the Home Office's tables that the builder reads.

/** What the builder puts before the edition of the Home Office's tables as the source of a figure. */
const HOME_OFFICE = /^Home Office, /;

export function isOfHomeOffice(source: string): boolean {
  return HOME_OFFICE.test(source);
}

/** Where the counts of these sources come from, as in "Published counts come from …". */
export function systemOf(sources: readonly string[]): string {
  const own = sources.some((source) => !isOfHomeOffice(source));
  const official = sources.some(isOfHomeOffice);
  if (!official) return "the force’s own system";
  const tables = "the Home Office’s tables, which forces send their counts to";
  return own ? `the force’s own system and from ${tables}` : tables;
}

/** "2024/25 assessment, Table 3" and its like as papers, each once, with who published them: for the foot of a slide. */
export function papersText(sources: readonly string[]): string {
  const official = sources.filter(isOfHomeOffice);
  const own = sources.flatMap((source) => (isOfHomeOffice(source) ? [] : [source.replace(/, [^,]*$/, "")]));
  const papers = [...new Set(own)].join("; ");
  const parts = [
    ...(own.length > 0 || official.length === 0 ? [`${papers}, as its partnership published it`] : []),
    ...new Set(official),
  ];
  return `Source: ${parts.join("; ")}.`;
}
