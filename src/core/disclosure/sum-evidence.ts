// Where a category is the sum of others, as a total that is kept for some months or wards alone, and whether that can be chance.
import { sumBy } from "../basics/sums.ts";
import type { CountGrid, GridColumn } from "./count-grid.ts";
import { ERROR, SumMarks } from "./sum-marks.ts";

/** Wards and months by their places, in their order. */
interface Part {
  readonly wards: readonly number[];
  readonly months: readonly number[];
}

/** Where the counts of a category are the sums of those of others. */
export interface SumPlace extends Part {
  /** Whether some are not. */
  readonly hasErrors: boolean;
}

/** Of the counts that say something, the part that must be the sums: the others are errors. */
const [EQUAL, OF] = [9, 10];
/** By how many bits an error makes chance likelier at the least: there are so many ways to choose one of ten. */
const ERROR_BITS = Math.log2(OF);
/** Bits of a ward from which on it is looked at by itself. */
const STRONG = 3;
/** So many of the counts of the whole where a part has counts: errors may come together there. */
const [THREE, FOUR] = [3, 4];
/** Counts of each part without which the whole would be less. */
const NEEDED = 2;
/** Bits for the ways in which evidence is looked for: by counts in runs of months, in any months, and by where there are counts at all. */
const KINDS = 2;

interface Best extends Part {
  readonly bits: number;
}

/**
 * Judges sums in part of a grid. By chance the sum of the parts would be a given count with the chance that `countBits` says at the most,
 * and the months in which a ward has counts would be those of the parts with one in as many ways as there are to choose so many.
 */
export class SumJudge {
  readonly #grid: CountGrid;
  readonly #logs: Float64Array;
  readonly #marks: SumMarks;

  constructor(grid: CountGrid) {
    const size = grid.wards.length * grid.months.length;
    this.#grid = grid;
    this.#logs = new Float64Array(size + 1);
    for (let one = 1; one <= size; one++) this.#logs[one] = this.#logs[one - 1]! + Math.log2(one);
    this.#marks = new SumMarks(grid);
  }

  /** Where the whole is the sum of the parts with so many bits of evidence; null where nowhere. */
  placeOf(whole: GridColumn, parts: readonly GridColumn[], needed: number): SumPlace | null {
    this.#marks.mark(whole, parts);
    const enough = needed + KINDS;
    const found =
      (this.#marks.told >= enough ? (this.#byCounts(enough) ?? this.#byMonths(enough)) : null) ??
      this.#byPresence(enough);
    if (found === null || !parts.every((part) => this.#isNeeded(found, whole, part, parts))) return null;
    return this.#extended(whole, found);
  }

  /** Whether the whole is the sum where a part has counts too, some of which cannot be left out. */
  #isNeeded(found: Part, whole: GridColumn, part: GridColumn, parts: readonly GridColumn[]): boolean {
    let [needed, equal, of] = [0, 0, 0];
    for (const ward of found.wards)
      for (const month of found.months) {
        const cell = ward * this.#grid.months.length + month;
        if (part.least[cell] === 0 || whole.least[cell] === 0) continue;
        of++;
        if (this.#marks.other[cell] === 1) continue;
        equal++;
        if (sumBy(parts, (one) => (one === part ? 0 : one.most[cell]!)) < whole.least[cell]!) needed++;
      }
    return needed >= NEEDED && equal * FOUR >= of * THREE;
  }

  /** With the months, then the wards, in which the whole has counts and none is another than the sum. */
  #extended({ least }: GridColumn, found: Part): SumPlace {
    const { wards, months } = this.#sizes();
    const isIn = (some: readonly number[], cellOf: (one: number) => number, isMet: boolean): boolean =>
      some.some((one) => least[cellOf(one)]! > 0) &&
      (isMet || !some.some((one) => this.#marks.other[cellOf(one)] === 1));
    const all = run(0, months - 1).filter((month) =>
      isIn(found.wards, (ward) => ward * months + month, found.months.includes(month)),
    );
    const some = run(0, wards - 1).filter((ward) =>
      isIn(all, (month) => ward * months + month, found.wards.includes(ward)),
    );
    const hasErrors = some.some((ward) => all.some((month) => this.#marks.other[ward * months + month] === 1));
    return { wards: some, months: all, hasErrors };
  }

  /** In a run of months, and all wards or some. */
  #byCounts(enough: number): Best | null {
    const { wards, months } = this.#sizes();
    const strong = this.#strong((ward) => this.#mostOf(ward), enough);
    // A row of its own for each ward, and one for all of them together.
    const [bits, equal, of] = [new Float64Array(wards + 1), new Int32Array(wards + 1), new Int32Array(wards + 1)];
    const sums = this.#monthSums();
    let best: Best | null = null;
    const note = (bits: number, wardsOf: () => readonly number[], from: number, to: number): void => {
      if (bits >= enough && bits > (best?.bits ?? 0)) best = { bits, wards: wardsOf(), months: run(from, to) };
    };
    for (let from = 0; from < months; from++) {
      for (const counts of [bits, equal, of]) counts.fill(0);
      for (let to = from; to < months; to++) {
        bits[wards]! += sums.bits[to]!;
        equal[wards]! += sums.equal[to]!;
        of[wards]! += sums.of[to]!;
        if (isMost(equal[wards]!, of[wards]!))
          note(bits[wards]! - this.#ways(of[wards]!, equal[wards]!) - this.#runs(), () => run(0, wards - 1), from, to);
        let [sum, same, counted, some] = [0, 0, 0, 0];
        for (const ward of strong) {
          const tells = this.#marks.bits[ward * months + to]!;
          if (tells !== 0) of[ward]!++;
          if (tells > 0) {
            equal[ward]!++;
            bits[ward]! += tells;
          }
          if (!isMost(equal[ward]!, of[ward]!)) continue;
          some++;
          sum += bits[ward]!;
          same += equal[ward]!;
          counted += of[ward]!;
        }
        if (some === 0) continue;
        const found = sum - this.#ways(counted, same) - this.#ways(wards, some) - this.#runs();
        const isIn = (ward: number): boolean => isMost(equal[ward]!, of[ward]!);
        note(found, () => strong.filter(isIn).toSorted((x, y) => x - y), from, to);
      }
    }
    return best;
  }

  /** In any months, and all wards. */
  #byMonths(enough: number): Best | null {
    const { wards, months } = this.#sizes();
    const { bits, equal, of } = this.#monthSums();
    const some = run(0, months - 1).filter((month) => isMost(equal[month]!, of[month]!));
    const all = (counts: ArrayLike<number>): number => sumBy(some, (month) => counts[month]!);
    const found = all(bits) - this.#ways(all(of), all(equal)) - this.#ways(months, some.length);
    return found < enough ? null : { bits: found, wards: run(0, wards - 1), months: some };
  }

  #monthSums() {
    const { wards, months } = this.#sizes();
    const [bits, equal, of] = [new Float64Array(months), new Int32Array(months), new Int32Array(months)];
    for (let ward = 0; ward < wards; ward++)
      for (let month = 0; month < months; month++) {
        const tells = this.#marks.bits[ward * months + month]!;
        if (tells !== 0) of[month]!++;
        if (tells <= 0) continue;
        equal[month]!++;
        bits[month]! += tells;
      }
    return { bits, equal, of };
  }

  /** Wards that can be among some that tell enough together; none where none do. `mostOf` is the most that a ward tells. */
  #strong(mostOf: (ward: number) => number, enough: number): readonly number[] {
    const { wards } = this.#sizes();
    const strong: (readonly [ward: number, bits: number])[] = [];
    let sum = 0;
    for (let ward = 0; ward < wards; ward++) {
      const bits = mostOf(ward);
      if (bits < STRONG) continue;
      strong.push([ward, bits]);
      sum += bits;
    }
    if (sum < enough) return [];
    strong.sort(([, a], [, b]) => b - a);
    sum = 0;
    for (const [at, [, bits]] of strong.entries()) {
      sum += bits;
      if (sum - this.#ways(wards, at + 1) >= enough) return strong.map(([ward]) => ward);
    }
    return [];
  }

  /** In a run of months and some wards, by which months have counts at all: of small counts a copy tells no more. */
  #byPresence(enough: number): Best | null {
    const { wards, months } = this.#sizes();
    const strong = this.#strong((ward) => this.#longestOf(ward), enough);
    if (strong.length === 0) return null;
    const both = this.#bothIn();
    const [there, alive, isOut] = [new Int32Array(wards), new Int32Array(wards), new Uint8Array(wards)];
    let best: Best | null = null;
    for (let from = 0; from < months; from++) {
      for (const counts of [there, alive, isOut]) counts.fill(0);
      for (let to = from; to < months; to++) {
        let [bits, some] = [0, 0];
        for (const ward of strong) {
          const cell = ward * months + to;
          alive[ward]! += this.#marks.alive[cell]! * both[to]!;
          if (this.#marks.there[cell] === 2) isOut[ward] = 1;
          if (this.#marks.there[cell] === 1) there[ward]!++;
          if (isOut[ward] === 1 || there[ward] === 0) continue;
          some++;
          bits += this.#ways(alive[ward]!, there[ward]!);
        }
        const found = bits - this.#ways(wards, some) - this.#runs();
        if (found < enough || found <= (best?.bits ?? 0)) continue;
        const isIn = (ward: number): boolean => isOut[ward] === 0 && there[ward]! > 0;
        best = { bits: found, wards: strong.filter(isIn).toSorted((x, y) => x - y), months: run(from, to) };
      }
    }
    return best;
  }

  /** By month: 1 where the whole and the parts have counts: where one had not begun the other's lack of counts tells nothing. */
  #bothIn(): Uint8Array {
    const both = new Uint8Array(this.#grid.months.length);
    for (const [cell, there] of this.#marks.there.entries()) if (there === 1) both[cell % both.length] = 1;
    return both;
  }

  /** No run of months tells more of a ward by its counts. */
  #mostOf(ward: number): number {
    const months = this.#grid.months.length;
    let [here, most] = [0, 0];
    for (let cell = ward * months; cell < (ward + 1) * months; cell++) {
      const tells = this.#marks.bits[cell]!;
      here = Math.max(0, here + (tells === ERROR ? -ERROR_BITS : tells));
      most = Math.max(most, here);
    }
    return most;
  }

  /** Nor by where there are counts. */
  #longestOf(ward: number): number {
    const months = this.#grid.months.length;
    let [there, alive, most] = [0, 0, 0];
    for (let cell = ward * months; cell < (ward + 1) * months; cell++) {
      if (this.#marks.there[cell] === 2) [there, alive] = [0, 0];
      else {
        there += this.#marks.there[cell]!;
        alive += this.#marks.alive[cell]!;
        most = Math.max(most, this.#ways(alive, Math.min(there, alive >> 1)));
      }
    }
    return most;
  }

  #sizes() {
    return { wards: this.#grid.wards.length, months: this.#grid.months.length };
  }

  /** log₂ of the ways to choose `some` of `of`. */
  #ways(of: number, some: number): number {
    return this.#logs[of]! - this.#logs[some]! - this.#logs[of - some]!;
  }

  #runs(): number {
    const months = this.#grid.months.length;
    return Math.log2((months * (months + 1)) / 2);
  }
}

function isMost(equal: number, of: number): boolean {
  return equal > 0 && equal * OF >= of * EQUAL;
}

function run(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
