// What the files hold around the area: from it the builder knows on which side another force's area begins.

/** Rows of one force that name one district in the column "LSOA name"; a district of "" where the rows name none. */
export interface DistrictRows {
  readonly force: string;
  readonly district: string;
  rows: number;
  /** Those in the wards. */
  placed: number;
}

/** A point near the wards and in none of them; degrees. */
export interface PointAround {
  readonly longitude: number;
  readonly latitude: number;
  /** Key of its district among the districts. */
  readonly district: string;
}

export interface Surroundings {
  readonly districts: Map<string, DistrictRows>;
  readonly points: Map<string, PointAround>;
}

interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

interface LocatedPoint extends Degrees {
  readonly force: string;
  readonly district?: string;
}

export function makeSurroundings(): Surroundings {
  return { districts: new Map(), points: new Map() };
}

/** The rows that name the same district in those of the same force, to be counted there. */
export function districtRowsOf(
  { districts }: Surroundings,
  { force, district = "" }: Omit<LocatedPoint, keyof Degrees>,
) {
  const key = `${force}\n${district}`;
  const known = districts.get(key);
  if (known !== undefined) return known;
  // Cut from the key, so that the text of the file is not kept alive.
  const [ofForce = "", ofDistrict = ""] = key.split("\n");
  const rows: DistrictRows = { force: ofForce, district: ofDistrict, rows: 0, placed: 0 };
  districts.set(key, rows);
  return rows;
}

/** Notes that there are rows at a point near the wards and in none of them. */
export function notePoint({ points }: Surroundings, { force, district = "", longitude, latitude }: LocatedPoint): void {
  const key = `${force}\n${district}`;
  points.set(`${longitude}_${latitude}\n${key}`, { longitude, latitude, district: key });
}

export function addSurroundings(into: Surroundings, from: Surroundings): void {
  for (const [key, { force, district, rows, placed }] of from.districts) {
    const known = into.districts.get(key);
    if (known === undefined) into.districts.set(key, { force, district, rows, placed });
    else {
      known.rows += rows;
      known.placed += placed;
    }
  }
  for (const [key, point] of from.points) into.points.set(key, point);
}
