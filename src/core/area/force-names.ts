// Police forces by the slugs in the file names of data.police.uk, with their printed names.
const CONSTABULARIES =
  "avon-and-somerset cambridgeshire cheshire cumbria derbyshire durham gloucestershire hampshire hertfordshire lancashire norfolk suffolk";
const POLICES =
  "bedfordshire cleveland dorset essex greater-manchester gwent humberside kent leicestershire lincolnshire merseyside " +
  "north-wales north-yorkshire northamptonshire northumbria nottinghamshire south-wales south-yorkshire staffordshire " +
  "surrey sussex thames-valley warwickshire west-mercia west-midlands west-yorkshire wiltshire";

const NAMES: ReadonlyMap<string, string> = new Map([
  ...CONSTABULARIES.split(" ").map((slug) => [slug, `${capitalised(slug)} Constabulary`] as const),
  ...POLICES.split(" ").map((slug) => [slug, `${capitalised(slug)} Police`] as const),
  ["metropolitan", "Metropolitan Police Service"],
  ["city-of-london", "City of London Police"],
  ["devon-and-cornwall", "Devon & Cornwall Police"],
  ["dyfed-powys", "Dyfed-Powys Police"],
  ["northern-ireland", "Police Service of Northern Ireland"],
  ["btp", "British Transport Police"],
]);

/** "Greater Manchester Police" of "greater-manchester"; a slug that is no police force's stands for itself. */
export function forceName(slug: string): string {
  return NAMES.get(slug) ?? slug;
}

/** Whether data.police.uk names files by this slug. */
export function isPoliceForce(slug: string): boolean {
  return NAMES.has(slug);
}

function capitalised(slug: string): string {
  const words = slug.split("-").map((word) => (word === "and" ? word : word[0]!.toUpperCase() + word.slice(1)));
  return words.join(" ");
}
