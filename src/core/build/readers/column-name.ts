// Names of columns as one and the same, however a program wrote them.

/** In small letters, with single spaces for spaces, underscores and points: "crime type" of "Crime.type". */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s._]+/g, " ")
    .trim();
}
