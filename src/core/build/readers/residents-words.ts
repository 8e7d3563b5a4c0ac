// The words in which files of residents say all of them, a sex, an age: as Nomis, ONS and councils write them.

/** Ages from and up to, both included; infinity where the band is open. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** Whether a value of a column that tells rows apart stands for all of them: "Persons", "All Ages", "Total: All usual residents". */
export function isTotal(text: string): boolean {
  return /^(?:total|all|both|persons|people|everyone)\b/i.test(text) || /\btotal$/i.test(text);
}

/** Null for what is no sex. */
export function sexOf(text: string): "female" | "male" | null {
  if (/^(?:f|females?|women|girls and women)$/i.test(text)) return "female";
  return /^(?:m|males?|men|boys and men)$/i.test(text) ? "male" : null;
}

/** The band of "Aged 16 to 64 years", "0-4", "90+", "Aged 15 years and under", "7"; null for what is none. */
export function ageBand(text: string): AgeBand | null {
  const plain = text
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/\b(?:ages?|aged|years?|yrs?|old)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const [from, to] = (plain.match(/\d{1,3}/g) ?? []).map(Number);
  if (from === undefined) return null;
  if (/^(?:under|less than) \d+$/.test(plain)) return { from: 0, to: from - 1 };
  if (/^(?:0 )?(?:up )?to \d+$/.test(plain) || /^\d+ (?:and|or) (?:under|younger|less)$/.test(plain))
    return { from: 0, to: to ?? from };
  if (/^\d+ ?\+$/.test(plain) || /^\d+ (?:and|or|&) (?:over|older|above)$/.test(plain)) return { from, to: Infinity };
  if (/^\d+ ?(?:-|–|to) ?\d+$/.test(plain)) return { from, to: to! };
  return /^\d+$/.test(plain) ? { from, to: from } : null;
}

/** Whether the bands hold every age once. */
export function areAllAges(bands: readonly (AgeBand | null)[]): boolean {
  let next = 0;
  for (const band of bands.toSorted((a, b) => (a?.from ?? 0) - (b?.from ?? 0))) {
    if (band === null || band.from !== next) return false;
    next = band.to + 1;
  }
  return next === Number.POSITIVE_INFINITY;
}
