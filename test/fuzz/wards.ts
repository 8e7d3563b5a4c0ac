// Ward files with odd values, odd shapes and odd bytes: each gives a sentence, or a package that is sound.
import { faultOfBuild, faultOfPackage, inRoom, SOUND_WARDS } from "./fuzz-room.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, mutated } from "./odd-texts.ts";

export const WARDS: Fuzzer = inRoom("wards", async (room, chance) => {
  const json = JSON.stringify(oddValue(chance, structuredClone(SOUND_WARDS), 0));
  const deep = chance.below(20) === 0 ? nested(chance, json) : json;
  room.write("wards.geojson", chance.below(3) === 0 ? mutated(chance, Buffer.from(deep)) : deep);
  const built = await room.build();
  return faultOfBuild(built) ?? (built.code === 0 ? faultOfPackage(room) : null);
});

/** The value with one part of it made odd. */
function oddValue(chance: Chance, value: unknown, depth: number): unknown {
  const { below, of } = chance;
  if (typeof value !== "object" || value === null || below(depth === 0 ? 20 : 7) === 0) return oddLeaf(chance, value);
  const key = of(Object.keys(value));
  if (Array.isArray(value)) {
    const [at, kind] = [Number(key), below(8)];
    if (kind === 0) return value.toSpliced(at, 1);
    if (kind === 1) return value.toSpliced(at, 0, value[at]);
    if (kind === 2) return value.toReversed();
    return value.with(at, oddValue(chance, value[at], depth + 1));
  }
  const record = value as Record<string, unknown>;
  if (below(10) === 0) return { ...record, [chance.text()]: oddLeaf(chance, null) };
  return { ...record, [key]: oddValue(chance, record[key], depth + 1) };
}

function oddLeaf({ below, of, text }: Chance, value: unknown): unknown {
  const near = typeof value === "number" ? [value + 1e-9, value - 0.01, value + 0.005, -value, value * 1000] : [];
  const type = of(["Point", "MultiPolygon", "Polygon", "GeometryCollection", "Topology", "FeatureCollection"]);
  return of([
    ...near,
    null,
    0,
    -0,
    1e308,
    91,
    true,
    [],
    {},
    [[]],
    [[[]]],
    { type },
    type,
    "E05013050",
    text(),
    below(400),
  ]);
}

function nested({ below }: Chance, json: string): string {
  const depth = 90 + below(2) * 20_000;
  const inside = "[".repeat(depth) + "]".repeat(depth);
  return json.replace("{", () => `{"${["crs", "features", "name"][below(3)]}":${inside},`);
}
