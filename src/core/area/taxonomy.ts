// The names that every taxonomy shares, and names as they stand in addresses and files.
export const ALL_CRIME = { slug: "all-crime", label: "All crime" } as const;
/** Slug of the category of incidents that are no crimes. */
export const ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour";

/** A name as it stands in an address or a file: "Bicycle theft" is "bicycle-theft". */
export function slugOf(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
