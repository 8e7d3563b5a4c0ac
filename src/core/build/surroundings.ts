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

interface LocatedPoint {
  readonly force: string;
  readonly district?: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Rows that it stands for; left out for one. */
  readonly count?: number;
}

export function makeSurroundings(): Surroundings {
  return { districts: new Map(), points: new Map() };
}

/** Notes a row with coordinates: `in the wards`, near them, or far away. */
export function noteRow({ districts, points }: Surroundings, row: LocatedPoint, lies: "in" | "near" | "far"): void {
  const { force, district = "", longitude, latitude, count = 1 } = row;
  const key = `${force}\n${district}`;
  const known = districts.get(key);
  const placed = lies === "in" ? count : 0;
  if (known === undefined) {
    // Cut from the key, so that the text of the file is not kept alive.
    const [ofForce = "", ofDistrict = ""] = key.split("\n");
    districts.set(key, { force: ofForce, district: ofDistrict, rows: count, placed });
  } else {
    known.rows += count;
    known.placed += placed;
  }
  if (lies === "near") points.set(`${longitude}_${latitude}\n${key}`, { longitude, latitude, district: key });
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
