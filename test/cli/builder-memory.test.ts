// The builder stays small: corners of wards are held once, and as plain numbers, whatever the files hold.
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { defaults, makeWorkplace, square, type WardPlan, wardsOf } from "./workplace.ts";

/** Resident memory that no build may reach, MB. */
const MOST = 350;

/**
 * Prints the most memory that the program ever had, in kB, when it ends. Linux counts what the process that started it had into
 * `maxRSS`, so that it is asked of the program's own memory where the system tells it.
 */
const PRINTS_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from "node:fs";
  const own = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  process.on("exit", () => {
    const peak = process.platform === "linux" ? own() : process.resourceUsage().maxRSS;
    console.error("peak " + peak);
  });
`)}`;

/** Builds in a process of its own; its exit code and its peak in MB. */
function peakOfBuild(plans: readonly WardPlan[]) {
  const place = makeWorkplace();
  place.write("wards.geojson", wardsOf(plans));
  place.write("population-2021.csv", `ward_code,population\n${plans.map(({ code }) => `${code},1000\n`).join("")}`);
  const options = defaults((name) => `${place.folder}/${name}`, []);
  const words = ["--import", "tsx", "--import", PRINTS_PEAK, "src/cli/entry.ts", "build", ...options];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  return { status, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, stderr };
}

/** A closed ring of waves around the places of the workplace's offences. */
function waves(corners: number): readonly (readonly [number, number])[] {
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    const radius = 0.05 * (1 + 0.1 * Math.sin(37 * angle));
    return [0.11 + radius * Math.cos(angle), 52.205 + 0.6 * radius * Math.sin(angle)] as const;
  });
  return [...ring, ring[0]!];
}

/** Each side of a ring in `parts` parts, the same from either of its ends. */
function divided(ring: readonly (readonly number[])[], parts: number): readonly (readonly number[])[] {
  const corners = ring.slice(1).flatMap((to, index) => {
    const from = ring[index]!;
    const isTurned = from[0]! > to[0]! || (from[0] === to[0] && from[1]! > to[1]!);
    const [a, b] = isTurned ? [to, from] : [from, to];
    return Array.from({ length: parts }, (_, part) => {
      const along = (isTurned ? parts - part : part) / parts;
      return [0, 1].map((axis) => Number((a[axis]! + (b[axis]! - a[axis]!) * along).toFixed(6)));
    });
  });
  return [...corners, corners[0]!];
}

/** Squares side by side, 31 in a row, around the workplace's offences; each side of them in parts. */
function squares(wards: number, parts: number): readonly WardPlan[] {
  return Array.from({ length: wards }, (_, index) => {
    const ring = divided(square(index % 31, 5210 + Math.floor(index / 31)), parts);
    return { code: `W${index}`, geometry: { type: "Polygon", coordinates: [ring] } };
  });
}

/** Three wards around a point; one of them has corners along its sides that the others do not have. */
function besideFine(corners: number): readonly WardPlan[] {
  const [middle, a, b, c] = [
    [0.105, 52.205],
    [0.141, 52.213],
    [0.087, 52.231],
    [0.093, 52.171],
  ] as const;
  const plan = (code: string, ring: readonly (readonly number[])[], parts: number): WardPlan => {
    const fine = ring.slice(1).flatMap((to, index) => {
      const from = ring[index]!;
      return Array.from({ length: parts }, (_, part) =>
        [0, 1].map((axis) => Number((from[axis]! + ((to[axis]! - from[axis]!) * part) / parts).toFixed(7))),
      );
    });
    return { code, geometry: { type: "Polygon", coordinates: [[...fine, fine[0]!]] } };
  };
  return [
    plan("W1", [middle, a, b, middle], corners / 3),
    plan("W2", [middle, b, c, middle], 1),
    plan("W3", [middle, c, a, middle], 1),
  ];
}

it.each([
  ["one ring of 300,000 corners", () => [{ code: "W1", geometry: { type: "Polygon", coordinates: [waves(300_000)] } }]],
  ["620 wards of 400 corners", () => squares(620, 100)],
  ["a ward drawn so finely that it shares no corner with its neighbours", () => besideFine(60_000)],
] as const)(
  "builds %s in little memory",
  (_, plans) => {
    const { status, peak, stderr } = peakOfBuild(plans());
    expect(status, stderr).toBe(0);
    expect(peak).toBeLessThan(MOST);
  },
  120_000,
);
