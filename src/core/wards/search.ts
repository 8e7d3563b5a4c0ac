// Finding a ward, a named place or a postcode by a few letters, as they are spelt.
import type { Finding } from "./gazetteer.ts";

/**
 * The best matches: wards in whose name a word begins with what was typed, then other names that begin with it, then names in
 * which a word does, then the rest. Case, accents, apostrophes and full stops do not matter.
 */
export function searchIn(gazetteer: readonly Finding[], typed: string, most = 8): readonly Finding[] {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const tight = wanted.replaceAll(" ", "");
  const scored = gazetteer.flatMap((finding, order) => {
    const { kind, label, alias } = finding;
    const name = kind === "postcode" ? fold(label).replaceAll(" ", "") : fold(label);
    const match = Math.min(
      ...[name, fold(alias ?? "")].map((one) => matchOf(one, kind === "postcode" ? tight : wanted)),
    );
    if (match === NO_MATCH) return [];
    return [{ finding, score: finding.kind === "ward" && match < 2 ? match - 2 : match, order }];
  });
  return scored
    .sort((a, b) => a.score - b.score || a.order - b.order)
    .slice(0, most)
    .map(({ finding }) => finding);
}

const NO_MATCH = 3;

/** 0 where a name begins with what is wanted, 1 where a word of it does, 2 where it is in it. */
function matchOf(name: string, wanted: string): number {
  const at = ` ${name}`.indexOf(` ${wanted}`);
  if (at === 0) return 0;
  if (at > 0) return 1;
  return name.includes(wanted) ? 2 : NO_MATCH;
}

/** As it is compared: small letters without accents, apostrophes and full stops, single spaces. */
export function fold(text: string): string {
  return text
    .replace(/['’‘ʼ`´.]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
