// Places where offences are recorded because of what stands there: no patrol is suggested for them.

export type GuardedKind = "hospital" | "police station" | "prison" | "court";

const KINDS: readonly (readonly [GuardedKind, RegExp])[] = [
  ["hospital", /\b(?:hospitals?|infirmary)$/],
  ["police station", /\bpolice (?:station|headquarters|hq|custody (?:suite|centre))$/],
  ["prison", /^hm(?:p|yoi)\b|\b(?:prison|young offender institution)$/],
  ["court", /^courts?$|\b(?:crown|county|magistrates|family|youth|combined|law|coroners) courts?$|\bjustice centre$/],
];

/**
 * What a place is, by its name: "Hospital", "On or near Police Station", "Hospital near Hills Road", "HMP Bedford". Null for all
 * others, streets named after one ("Hospital Road", "Tennis Court Road") and houses called Court ("Gunhild Court") among them.
 */
export function guardedKind(placeName: string): GuardedKind | null {
  const name = placeName
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/^on or near /, "")
    .replace(/ near .*$| ?\(.*$|,.*$/, "")
    .trim();
  return KINDS.find(([, form]) => form.test(name))?.[0] ?? null;
}
