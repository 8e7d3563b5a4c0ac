// What the records and the points of a package can tell: each sentence once for each kind of them, so that none of the open data
// stands beside a force's or a council's own records.
import { isOwnData, type WhoseRecords } from "./is-own-data.ts";

/** Of the records; null where there is nothing to say of their kind. */
interface OfRecords {
  /** Where no time of day is known: in full, and for who plans a patrol. */
  readonly noTime: string;
  readonly noHours: string;
  /** Offences that they do not mark, and where these are. */
  readonly unmarked: { readonly what: string; readonly where: string } | null;
  /** What a month without records is. */
  readonly missingMonth: string;
}

/** Of the points. */
interface OfPoints {
  /** What one is called: "One map point" marks a hotspot of which one holds half. */
  readonly point: string;
  /** What the glossary says of a map point, and of one that holds half a hotspot. */
  readonly mapPoint: string;
  readonly onePoint: string;
  readonly oneLocation: string;
  /** Beside every score of what was predicted. */
  readonly prediction: string;
  /** What can be said of an edge, and of an exact place; "" where there is nothing to warn of. */
  readonly edge: string;
  readonly exactPlace: string;
  readonly patrol: string;
  readonly inFile: string;
  readonly note: string;
  readonly hotspotsOf: string;
  readonly circle: string;
  /** The same in the key, beside the names of places. */
  readonly circles: string;
}

export type RecordLimits = OfRecords & OfPoints;

const RECORDS: Readonly<Record<"open" | "own", OfRecords>> = {
  open: {
    noTime: "The police publish the month alone.",
    noHours: "There is no hour of day in the open data: it cannot say when to be there.",
    unmarked: {
      what: "Domestic abuse, hate crime, knife crime and cybercrime.",
      where: "They are inside other categories and are not marked.",
    },
    missingMonth:
      "A month for which the police sent no file. It is not a zero: totals that would need it are not shown.",
  },
  own: {
    noTime: "These records have no time of day.",
    noHours: "There is no hour of day in these records: they cannot say when to be there.",
    unmarked: null,
    missingMonth:
      "A month without any record, or one that is left out because it is not there whole. It is not a zero: totals that would need it are not shown.",
  },
};

/** Of a public copy of own records, which may well have what it leaves out. */
const OF_COPY: Pick<OfRecords, "noTime" | "noHours"> = {
  noTime: "This public copy leaves out the time of day.",
  noHours: "This public copy leaves out the hour of day: it cannot say when to be there.",
};

const POINTS: Readonly<Record<"open" | "own" | "exact", OfPoints>> = {
  open: {
    point: "map point",
    mapPoint:
      "The police publish no exact places: each offence is moved to the nearest of a fixed list of points, each standing for at least eight addresses or a public place.",
    onePoint: "a single point, which many addresses can share,",
    oneLocation:
      "One map point, which many addresses can share, holds half of it or more: a point rather than an area.",
    prediction:
      "Offences are published at a fixed list of map points, so the same points come up again: that flatters every such score.",
    edge: "Each is mapped to the nearest of a fixed list of points, so an edge is never exact.",
    exactPlace:
      "Every offence stands at the nearest of a fixed list of map points, so many share one; an address under a point is not the scene of a crime.",
    patrol: "Offences are published at map points on or near where they happened: no point is an address.",
    inFile: "Points are anonymised map points near the named streets, not addresses.",
    note: "Anonymised map points, not addresses",
    hotspotsOf: "Hotspots are made of anonymised map points, not addresses.",
    circle: "an anonymised map point, by its offences",
    circles: "a circle is a point on or near the named street",
  },
  own: {
    point: "map point",
    mapPoint:
      "A point at which these records have offences: many offences share one, and it need not be the scene of any.",
    onePoint: "a single point, which many offences share,",
    oneLocation: "One point, which many offences share, holds half of it or more: a point rather than an area.",
    prediction: "Many offences share a point, so the same points come up again: that flatters every such score.",
    edge: "Each stands at a point that many share, so an edge is never exact.",
    exactPlace: "Many offences share a point; what stands at one need not be the scene of a crime.",
    patrol: "Many offences share a point: what stands at one need not be where they happened.",
    inFile: "Points are shared by many offences, not exact places.",
    note: "Points that many offences share, not addresses",
    hotspotsOf: "Hotspots are made of points that many offences share, not addresses.",
    circle: "a map point, by its offences",
    circles: "a circle is one of them, by its offences",
  },
  exact: {
    point: "point",
    mapPoint: "A point at which offences were recorded, as exact as the records have it: it can be an address.",
    onePoint: "a single point",
    oneLocation:
      "One point, where these offences were recorded, holds half of it or more: a point rather than an area.",
    prediction:
      "Offences of one address or place stand at the same point, year after year: part of such a score is places where it happens again.",
    edge: "",
    exactPlace: "",
    patrol: "Points are exact points of own data: this sheet is not for the public.",
    inFile: "Points are exact points of own data: not for the public.",
    note: "Exact points of own data, not for the public",
    hotspotsOf: "Hotspots are made of exact points of own data: not for the public.",
    circle: "a point, by its offences",
    circles: "a circle is one of them, by its offences",
  },
};

/** The sentences that are true of the records and points of a package. */
export function recordLimits(descriptor: WhoseRecords): RecordLimits {
  const records = isOwnData(descriptor) ? "own" : "open";
  const copy = descriptor.wardscope.disclosure === undefined ? null : OF_COPY;
  return {
    ...RECORDS[records],
    ...(records === "own" && copy),
    ...POINTS[descriptor.wardscope.points === "exact" ? "exact" : records],
  };
}
