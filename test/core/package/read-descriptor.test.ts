// The descriptor is read once: what is odd is left out or refused in a sentence, and what is left is of its form.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DESCRIPTOR_READ } from "../../../src/core/area/descriptor-form.ts";
import { AppFailure } from "../../../src/core/basics/failure.ts";
import { holds } from "../../../src/core/basics/json-form.ts";
import { type ReadDescriptor, readDescriptor } from "../../../src/core/package/read-descriptor.ts";
import { CAMBRIDGE } from "../../built-in-area.ts";

const GIVEN = JSON.parse(readFileSync(join(CAMBRIDGE, "datapackage.json"), "utf8"));

function outcome(value: unknown): ReadDescriptor | AppFailure {
  try {
    return readDescriptor(value);
  } catch (thrown) {
    if (thrown instanceof AppFailure) return thrown;
    throw thrown;
  }
}

const withBlock = (change: object): unknown => ({ ...GIVEN, wardscope: { ...GIVEN.wardscope, ...change } });

it("a descriptor of the form is read as it stands", () => {
  const { descriptor, faults } = readDescriptor(GIVEN);
  expect(faults).toEqual([]);
  expect(descriptor).toMatchObject(GIVEN);
});

describe("an odd field that can be left out is, with a sentence", () => {
  it.each<[string, unknown, string]>([
    ["sources", { ...GIVEN, sources: [null] }, "sources.0 is null, not an object"],
    ["licenses", { ...GIVEN, licenses: ["OGL"] }, 'licenses.0 is "OGL", not an object'],
    ["a resource", { ...GIVEN, resources: [null, ...GIVEN.resources] }, "resources.0 is null, not an object"],
    ["builtAt", withBlock({ builtAt: 7 }), "wardscope.builtAt is 7, not a time of ISO 8601"],
    ["areaName", withBlock({ areaName: 7 }), "wardscope.areaName is 7, not a text"],
    ["unplaced", withBlock({ unplaced: null }), "wardscope.unplaced is null, not a list"],
    ["inputs", withBlock({ inputs: [null] }), "wardscope.inputs.0 is null, not an object"],
    ["boundaryVintage", withBlock({ boundaryVintage: {} }), "wardscope.boundaryVintage is {}, not a text"],
    ["rows", withBlock({ rows: [] }), "wardscope.rows is [], not an object"],
    ["population", withBlock({ population: 7 }), "wardscope.population is 7, not an object"],
    ["coverage", withBlock({ coverage: [null] }), "wardscope.coverage.0 is null, not an object"],
    ["repeatedCrimeIds", withBlock({ repeatedCrimeIds: "many" }), 'wardscope.repeatedCrimeIds is "many", not a whole'],
  ])("%s", (_, value, fault) => {
    const { descriptor, faults } = readDescriptor(value);
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(holds(DESCRIPTOR_READ, descriptor, "", () => undefined)).toBe(true);
  });
});

describe("an odd field that numbers are made of refuses the area, with a sentence", () => {
  it.each<[string, object, string]>([
    ["months", { months: [null] }, "wardscope.months.0 is null, not an object."],
    ["requiredForces", { requiredForces: "a" }, 'wardscope.requiredForces is "a", not a list.'],
    ["located", { located: [null] }, "wardscope.located.0 is null, not an object."],
    ["districts", { districts: [{ code: "E07000008" }] }, "wardscope.districts.0.name is missing."],
    [
      "the district of a ward",
      { wards: [{ code: "W1", district: 7 }] },
      "wardscope.wards.0.district is 7, not a text.",
    ],
  ])("%s", (_, change, fault) => {
    const refused = outcome(withBlock(change));
    expect(refused).toBeInstanceOf(AppFailure);
    expect((refused as AppFailure).message).toBe(`datapackage.json: ${fault}`);
  });
});

it("whatever becomes of any part, what is read is of the form, and every departure is said", () => {
  const paths = pathsIn({ ...GIVEN, resources: GIVEN.resources.slice(0, 2) }, []);
  const part = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, "", "2025-13", 0, -1, 1.5, true, [], {}, [null], [{}], {
      month: "2025-01",
    }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), part, (path, odd) => {
      const changed = withPart(GIVEN, path, odd);
      const read = outcome(changed);
      if (read instanceof AppFailure) {
        expect(read.message).toMatch(/\.$/);
        return;
      }
      expect(holds(DESCRIPTOR_READ, read.descriptor, "", () => undefined)).toBe(true);
      expect(read.faults.length === 0).toBe(holds(DESCRIPTOR_READ, changed, "", () => undefined));
    }),
    { numRuns: 2000 },
  );
});

type Path = readonly string[];

function pathsIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).slice(0, 30);
  return [path, ...inner.flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

function withPart(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(key) ? withPart(item, rest, part) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withPart(record[key], rest, part) };
}
