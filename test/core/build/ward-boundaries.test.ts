// Ward files as people keep them: what is read of each, and what is said of it.
import { describe, expect, it } from "vitest";
import { readBoundaries, type WardText } from "../../../src/core/build/ward-boundaries.ts";
import { square } from "../../cli/workplace.ts";

interface Plan {
  readonly properties: unknown;
  readonly geometry?: unknown;
}

const AREA = { districts: [{ code: "E07000008", name: "Cambridge" }], populated: new Set<string>() };
const TWO = [
  { code: "E07000008", name: "Cambridge" },
  { code: "W06000015", name: "Cardiff" },
];

/** Squares in a row, unless a feature has a geometry of its own. */
function file(plans: readonly Plan[], more: object = {}, name = "wards.geojson"): WardText {
  const features = plans.map(({ properties, geometry }, index) => ({
    type: "Feature",
    properties,
    geometry: geometry === undefined ? polygon(10 + index) : geometry,
  }));
  return { file: name, text: JSON.stringify({ type: "FeatureCollection", ...more, features }) };
}

function polygon(west: number, south = 5220, size = 1) {
  return { type: "Polygon", coordinates: [square(west, south, size)] };
}

function read(plans: readonly Plan[], filter: Partial<typeof AREA> = {}) {
  return readBoundaries([file(plans)], { ...AREA, ...filter });
}

function namesOf({ boundaries }: ReturnType<typeof readBoundaries>): readonly string[] {
  return boundaries.features.map(({ properties: { code, name } }) => `${code} ${name}`);
}

const both = (one: unknown, other: unknown): readonly Plan[] => [{ properties: one }, { properties: other }];

describe("codes and names", () => {
  it.each([
    ["of a council", { area_code: "E05013050", area_name: "Abbey" }, { area_code: "E05013051", area_name: "Arbury" }],
    ["under GSS_CODE", { GSS_CODE: "E05013050", NAME: "Abbey" }, { GSS_CODE: "E05013051", NAME: "Arbury" }],
    [
      "under ward_code",
      { ward_code: "E05013050", ward_name: "Abbey" },
      { ward_code: "E05013051", ward_name: "Arbury" },
    ],
    ["in lower case", { wd23cd: "E05013050", wd23nm: "Abbey" }, { wd23cd: "E05013051", wd23nm: "Arbury" }],
    [
      "nested",
      { codes: { gss: "E05013050", old: "12UBFX" }, name: "Abbey" },
      { codes: { gss: "E05013051", old: "12UBFY" }, name: "Arbury" },
    ],
    [
      "with blanks and other codes beside them",
      { id: 7, LAD: "E07000008", CTY: "E10000003", code: " E05013050 ", name: " Abbey " },
      { id: 8, LAD: "E07000008", CTY: "E10000003", code: "E05013051", name: "Arbury" },
    ],
  ])("%s are found", (_, one, other) => {
    expect(namesOf(read(both(one, other)))).toEqual(["E05013050 Abbey", "E05013051 Arbury"]);
  });

  it("of Wales, Scotland and Northern Ireland are codes too", () => {
    const plans = ["W05000853", "S13002516", "N08000101"].map((code) => ({ properties: { ref: code } }));
    const { notes, ...wards } = read(plans);
    expect(namesOf({ notes, ...wards })).toEqual(["N08000101 N08000101", "S13002516 S13002516", "W05000853 W05000853"]);
    expect(notes).toEqual(["wards.geojson: ward codes from ref, no names were found: the codes stand for them"]);
  });

  it("of two years: those of which the residents are known are taken", () => {
    const plans = both(
      { WD13CD: "E05001784", WD13NM: "Old", WD23CD: "E05013050", WD23NM: "New" },
      { WD13CD: "E05001785", WD13NM: "Older", WD23CD: "E05013051", WD23NM: "Newer" },
    );
    const wards = read(plans, { populated: new Set(["E05013051", "E05013050"]) });
    expect([namesOf(wards), wards.vintage]).toEqual([["E05013050 New", "E05013051 Newer"], "2023"]);
    expect(read(plans).vintage).toBe("2013");
  });

  it("a Welsh name is kept where it is another one", () => {
    const wards = read(
      both(
        { WD13CD: "W05000856", WD13NM: "Canton", WD13NMW: "Treganna" },
        { WD13CD: "W05000853", WD13NM: "Adamsdown", WD13NMW: "Adamsdown" },
      ),
    );
    expect(namesOf(wards)).toEqual(["W05000853 Adamsdown", "W05000856 Canton"]);
    expect(wards.described).toEqual([{ code: "W05000856", nameCy: "Treganna" }]);
  });
});

describe("geometry", () => {
  const ward = { WD23CD: "E05013051", WD23NM: "Arbury" };
  const beside = { properties: { WD23CD: "E05013050", WD23NM: "Abbey" } };
  const only = (geometry: unknown) => {
    const { boundaries, notes } = read([beside, { properties: ward, geometry }]);
    return { geometry: boundaries.features[1]!.geometry, notes };
  };
  const plain = polygon(11);
  const line = [
    [0.2, 52],
    [0.3, 52],
    [0.2, 52],
    [0.2, 52],
  ];

  it("of a collection with one polygon is that polygon", () => {
    const point = { type: "Point", coordinates: [0.115, 52.205] };
    const collection = { type: "GeometryCollection", geometries: [point, plain] };
    expect(only(collection)).toEqual({
      geometry: plain,
      notes: ["wards.geojson: left out a point or line beside its polygon of Arbury (E05013051)"],
    });
  });

  it("is read without rings that enclose nothing", () => {
    const notes = ["wards.geojson: left out a ring that encloses nothing of Arbury (E05013051)"];
    const parts = { type: "MultiPolygon", coordinates: [plain.coordinates, [line]] };
    expect(only(parts)).toEqual({ geometry: plain, notes });
    expect(only({ type: "Polygon", coordinates: [...plain.coordinates, line] })).toEqual({ geometry: plain, notes });
  });

  it("is read without heights", () => {
    const high = plain.coordinates.map((ring) => ring.map((position) => [...position, 12.5]));
    expect(only({ type: "Polygon", coordinates: high })).toEqual({
      geometry: plain,
      notes: ["wards.geojson: left out heights of Arbury (E05013051)"],
    });
  });

  it("may lack elsewhere, but not in the area", () => {
    const elsewhere = {
      properties: { WD23CD: "E05099999", WD23NM: "Elsewhere", LAD23CD: "E07000012" },
      geometry: null,
    };
    const here = { properties: { ...ward, LAD23CD: "E07000008" } };
    const nothing = { properties: {}, geometry: null };
    const { notes, boundaries } = read([here, elsewhere, nothing]);
    expect(boundaries.features).toHaveLength(1);
    expect(notes).toEqual([
      "wards.geojson: 1 feature without code and polygon left out",
      "wards.geojson: left out Elsewhere (E05099999), without a polygon and of no district asked for",
    ]);
    expect(() => read([{ ...here, geometry: null }])).toThrow(/Arbury \(E05013051\) has no Polygon/);
  });
});

describe("other files", () => {
  const plans = both({ WD23CD: "E05013050" }, { WD23CD: "E05013051" });
  const parse = (text: string) => readBoundaries([{ file: "wards.json", text }], AREA);

  it("a feature a line is read, with or without the record mark of a text sequence", () => {
    const features = (JSON.parse(file(plans).text) as { features: unknown[] }).features.map((one) =>
      JSON.stringify(one),
    );
    expect(parse(`${features.join("\n")}\n`).boundaries.features).toHaveLength(2);
    const mark = String.fromCharCode(30);
    expect(parse(features.map((one) => `${mark}${one}\r\n`).join("")).boundaries.features).toHaveLength(2);
  });

  it.each([
    ["in the collection", { exceededTransferLimit: true }],
    ["deeper", { properties: { exceededTransferLimit: true } }],
  ])("one that a server cut short is refused, said %s", (_, more) => {
    expect(() => readBoundaries([file(plans, more)], AREA)).toThrow(
      "wards.geojson is only a part of the wards: the server stopped after 2 features (exceededTransferLimit).",
    );
    expect(readBoundaries([file(plans, { exceededTransferLimit: false })], AREA).boundaries.features).toHaveLength(2);
  });

  it("TopoJSON and Esri JSON are refused by name", () => {
    expect(() => parse('{"type":"Topology","objects":{},"arcs":[]}')).toThrow("wards.json is TopoJSON, not GeoJSON.");
    const esri =
      '{"geometryType":"esriGeometryPolygon","features":[{"attributes":{"WD23CD":"E05013050"},"geometry":{}}]}';
    expect(() => parse(esri)).toThrow("wards.json is Esri JSON, not GeoJSON.");
  });
});

describe("wards that do not fit together", () => {
  const named = (name: string, number: number, geometry: unknown): Plan => ({
    properties: { WD23CD: `E0501305${number}`, WD23NM: name },
    geometry,
  });

  it("are refused when they lie over each other", () => {
    expect(() => read([named("Abbey", 0, polygon(10)), named("Arbury", 1, polygon(10.5))])).toThrow(
      "wards.geojson: Abbey and Arbury lie over each other, in 50.0 % of the smaller one",
    );
  });

  it("are named when they hardly do", () => {
    const many = [named("Wide", 2, polygon(0, 5150, 90)), named("Abbey", 0, polygon(-2, 5220, 2.01))];
    expect(read(many).notes).toEqual([
      "Abbey and Wide lie over each other, in 0.50 % of the smaller one, less than 0.01 % of the area",
    ]);
    const edge = [named("Abbey", 0, polygon(10)), named("Arbury", 1, polygon(10.9995))];
    expect(read(edge).notes).toEqual([]);
  });

  it("are refused when a small one lies under another, however little that is of the area", () => {
    const plans = [named("Wide", 2, polygon(0, 5150, 90)), named("Abbey", 0, polygon(20, 5220, 1))];
    expect(() => read(plans)).toThrow(
      "Abbey and Wide lie over each other, in 100.0 % of the smaller one, 0.01 % of the area",
    );
  });

  it("are refused when one is far from the others, by name", () => {
    const plans = [0, 1, 2, 3, 4].map((at) => named(`Ward ${at}`, at, polygon(10 + at)));
    expect(() => read([...plans, named("Lost", 5, polygon(-300, 5500))])).toThrow(
      "wards.geojson: Lost (E05013055) has a part at -3, 55,",
    );
    expect(read([...plans, named("Island", 5, polygon(-50, 5220))]).notes).toEqual([
      "Island (E05013055) has a part at -0.5, 52.2, 40 km from the rest of the area",
    ]);
  });

  it("of two files are spoken of in the plural", () => {
    const one = (name: string): WardText => file([named("Abbey", 0, polygon(10))], {}, name);
    expect(() => readBoundaries([one("a.geojson"), one("b.geojson")], AREA)).toThrow(
      "a.geojson and b.geojson have the ward E05013050 twice.",
    );
  });

  it("are named in whose middle there is a gap", () => {
    const geometry = { type: "Polygon", coordinates: [square(10, 5220, 4), square(11, 5221, 1)] };
    expect(read([named("King's Hedges", 0, geometry)]).notes).toEqual([
      "no ward covers a gap in or beside King's Hedges, as large as 6.7 % of the area: offences there are outside it",
    ]);
  });

  it("are named around a gap", () => {
    const ring = [
      [10, 20],
      [11, 20],
      [12, 20],
      [10, 21],
      [12, 21],
      [10, 22],
      [11, 22],
      [12, 22],
    ] as const;
    const plans = ring.map(([west, south], index) => named(`Ward ${index}`, index, polygon(west, 5200 + south)));
    expect(read(plans).notes).toEqual([
      "no ward covers a gap between Ward 0, Ward 1, Ward 2, Ward 3 and others, as large as 12.5 % of the area: offences there are outside it",
    ]);
  });
});

describe("several districts", () => {
  const abbey = { WD23CD: "E05013050", WD23NM: "Abbey", WD23NMW: "Abaty", LAD23CD: "E07000008" };
  const other = { WD24CD: "W05000853", WD24NM: "Abbey", WD24NMW: "Abaty", LAD24CD: "W06000015" };
  const arbury = { WD23CD: "E05013051", WD23NM: "Arbury", LAD23CD: "E07000008" };
  const far = polygon(-320);

  it("come from one file or several, and equal names carry their district's", () => {
    const files = [file(both(abbey, arbury)), file([{ properties: other, geometry: far }], {}, "cardiff.geojson")];
    const wards = readBoundaries(files, { ...AREA, districts: TWO });
    expect(namesOf(wards)).toEqual(["E05013050 Abbey (Cambridge)", "E05013051 Arbury", "W05000853 Abbey (Cardiff)"]);
    expect(wards.vintage).toBe("2023 and 2024");
    expect(wards.described).toEqual([
      { code: "E05013050", district: "E07000008", nameCy: "Abaty (Cambridge)" },
      { code: "E05013051", district: "E07000008" },
      { code: "W05000853", district: "W06000015", nameCy: "Abaty (Cardiff)" },
    ]);
  });

  it("need a ward each", () => {
    expect(() => readBoundaries([file(both(abbey, arbury))], { ...AREA, districts: TWO })).toThrow(
      "wards.geojson has no ward of Cardiff (W06000015); it has wards of E07000008.",
    );
    const silent = both({ WD23CD: "E05013050" }, { WD23CD: "W05000853" });
    expect(() => readBoundaries([file(silent)], { ...AREA, districts: TWO })).toThrow(
      "wards.geojson does not say in which district a ward lies, and the area has 2 of them.",
    );
  });
});
