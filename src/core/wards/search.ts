// Finding a ward, a named place or a postcode by a few letters.
import type { PostcodeRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { NO_WARD } from "../area/dataset.ts";
import { placeName } from "../area/place-name.ts";

/** What can be found; a place or a postcode with where it is, in degrees. */
export type Finding = {
  readonly id: string;
  readonly label: string;
  /** What tells namesakes apart: the ward of a place, the other name of a ward. */
  readonly detail: string;
  /** Another name that it is found by. */
  readonly alias?: string;
  readonly ward: string;
} & (
  | { readonly kind: "ward" }
  | { readonly kind: "place" | "postcode"; readonly longitude: number; readonly latitude: number }
);

/** What can be found in a dataset, each name once a ward, wards first. */
export function gazetteerOf(dataset: Dataset, postcodes: readonly PostcodeRow[]): readonly Finding[] {
  const wards = dataset.wards.map(({ code, name, otherName }): Finding => {
    const names = otherName === null ? { detail: "Ward" } : { detail: `Ward, ${otherName}`, alias: otherName };
    return { id: code, kind: "ward", label: name, ward: code, ...names };
  });
  const names = new Map(dataset.wards.map((ward) => [ward.code, ward.name]));
  const codes = postcodes.map(({ postcode, ward, longitude, latitude }): Finding => {
    const detail = names.get(ward) ?? "";
    return { id: postcode, kind: "postcode", label: postcode, detail, ward, longitude, latitude };
  });
  return [...wards, ...placesOf(dataset), ...codes];
}

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

function placesOf(dataset: Dataset): readonly Finding[] {
  const { places } = dataset;
  if (places === null) return [];
  const found = new Map<string, Finding>();
  places.names.forEach((published, index) => {
    const ward = dataset.wards[places.ward[index]!];
    const label = placeName(published);
    if (places.ward[index] === NO_WARD || ward === undefined || label === "") return;
    const id = `${label}|${ward.code}`;
    const [longitude, latitude] = [places.longitude[index]!, places.latitude[index]!];
    if (!found.has(id))
      found.set(id, { id, kind: "place", label, detail: ward.name, ward: ward.code, longitude, latitude });
  });
  return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)));
}

export function fold(text: string): string {
  return text
    .replace(/['’‘ʼ`´.]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
