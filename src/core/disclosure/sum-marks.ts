// How a category and the sums of others compare in each cell of a grid.
import { sumBy } from "../basics/sums.ts";
import { countBits } from "../statistics/evidence-of-sums.ts";
import type { CountGrid, GridColumn } from "./count-grid.ts";

/** Of a cell that is no sum, in place of bits. */
export const ERROR = -1;
/** Counts up to which it matters how many sums are the same. */
const COMMON = 256;

export class SumMarks {
  /** By cell: how little the count can be chance, `ERROR` where it is no sum, 0 where it says nothing. */
  readonly bits: Float64Array;
  /** By cell: 1 where the whole has a count that is not the sum. */
  readonly other: Uint8Array;
  /** By cell: 1 where both have counts, 0 where neither has, 2 where they differ. */
  readonly there: Uint8Array;
  /** By cell: 1 where anything at all was counted. */
  readonly alive: Uint8Array;
  /** Bits of all cells that are sums. */
  told = 0;
  /** Cells in which anything was counted. */
  readonly #size: number;
  /** What the sums can be, and how many can be a count. */
  readonly #least: Int32Array;
  readonly #most: Int32Array;
  readonly #common = new Float64Array(COMMON + 1);

  constructor({ wards, months, columns }: CountGrid) {
    const size = wards.length * months.length;
    this.alive = new Uint8Array(size);
    for (const { most } of columns) for (let cell = 0; cell < size; cell++) if (most[cell]! > 0) this.alive[cell] = 1;
    this.#size = sumBy(this.alive, (alive) => alive);
    this.bits = new Float64Array(size);
    this.other = new Uint8Array(size);
    this.there = new Uint8Array(size);
    this.#least = new Int32Array(size);
    this.#most = new Int32Array(size);
  }

  /** Marks the cells by a whole and its parts. */
  mark(whole: GridColumn, parts: readonly GridColumn[]): void {
    const [bits, there, other, least, most] = [this.bits, this.there, this.other, this.#least, this.#most];
    // How many sums can be so large: where many are it says little, as of a kind of which there is one or none.
    const common = this.#common.fill(0);
    for (let cell = 0; cell < bits.length; cell++) {
      let [from, to] = [0, 0];
      for (const part of parts) {
        from += part.least[cell]!;
        to += part.most[cell]!;
      }
      [least[cell], most[cell]] = [from, to];
      if (from >= COMMON || to === 0) continue;
      common[from]!++;
      common[Math.min(to, COMMON - 1) + 1]!--;
    }
    for (let count = 1; count < COMMON; count++) common[count]! += common[count - 1]!;
    this.told = 0;
    for (let cell = 0; cell < bits.length; cell++) {
      const [from, to, low, high] = [least[cell]!, most[cell]!, whole.least[cell]!, whole.most[cell]!];
      const isSum = from <= high && to >= low;
      other[cell] = !isSum && low > 0 ? 1 : 0;
      there[cell] = !isSum || from > 0 !== low > 0 ? 2 : low > 0 ? 1 : 0;
      bits[cell] = 0;
      if (low !== high || low === 0) continue;
      const usual = low < COMMON && common[low]! > 0 ? Math.log2(this.#size / common[low]!) : Number.POSITIVE_INFINITY;
      const tells = Math.min(countBits(low) - Math.log2(to - from + 1), usual);
      if (tells <= 0) continue;
      bits[cell] = isSum ? tells : ERROR;
      if (isSum) this.told += tells;
    }
  }
}
