// The descriptor of a public copy with its keys, files and months in the order in which the builder writes them, and a plain time.
import { resourceOf } from "../area/listed-file.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { isRecord } from "../basics/json-record.ts";
import { compareTexts } from "../basics/text-order.ts";
import { byPublicOrder } from "./public-files.ts";

/** Keys in the order in which they are written, wherever they stand. */
const KEYS: readonly string[] = [
  ...[
    "$schema",
    "code",
    "name",
    "title",
    "description",
    "sources",
    "licenses",
    "resources",
    "wardscope",
    "formatVersion",
  ],
  ...["areaCode", "areaName", "partnership", "district", "nameCy", "districts", "wards", "months", "month", "force"],
  ...["status", "requiredForces", "boundaryVintage", "counting", "population", "year", "source", "total", "postcodes"],
  ...["fetched", "disclosure", "threshold", "spread", "unrecorded", "left", "gone", "builtAt"],
];
/** What is written as it is given: the publisher's own words, and how the files were fetched. */
const AS_GIVEN: readonly string[] = ["sources", "licenses", "fetched", "resources"];
/** Keys of these are slugs, in their own order. */
const BY_SLUG: readonly string[] = ["spread", "unrecorded", "left"];
/** To the thousandth of a second: a finer one could be any number. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** `descriptor` is sound. */
export function inWrittenOrder(descriptor: WrittenDescriptor): WrittenDescriptor {
  const { resources, wardscope, ...rest } = descriptor;
  const { months, wards, builtAt, ...block } = wardscope;
  const forces = [...new Set(months.map(({ force }) => force))];
  const plain = {
    ...block,
    months: months.toSorted(
      (a, b) => compareTexts(a.month, b.month) || forces.indexOf(a.force) - forces.indexOf(b.force),
    ),
    ...(wards && { wards: wards.toSorted((a, b) => compareTexts(a.code, b.code)) }),
    ...(builtAt !== undefined && TIME.test(builtAt) && { builtAt }),
  };
  const files = resources.map((one) => resourceOf(one as Parameters<typeof resourceOf>[0])).toSorted(byPublicOrder);
  return ordered({ ...rest, resources: files, wardscope: plain }, "") as WrittenDescriptor;
}

function ordered(value: unknown, key: string): unknown {
  if (AS_GIVEN.includes(key)) return value;
  if (Array.isArray(value)) return value.map((one) => ordered(one, key));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, own]) => [name, ordered(own, name)] as const);
  const place = (name: string): number => KEYS.indexOf(name);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (BY_SLUG.includes(key) ? compareTexts(a, b) : place(a) - place(b))),
  );
}
