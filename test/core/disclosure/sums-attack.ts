// Whoever has sums of numbers and wants to know one of them that is kept back: each sum is an equation, and linear programming gives the
// least and the most that the number can be. It knows nothing of how the sums were chosen.
import { solve } from "yalps";

export type Cells<Place> = (place: Place) => boolean;

export class Sums {
  readonly #numbers: readonly number[];
  readonly #told: (readonly [cells: readonly number[], sum: number])[] = [];

  /** Numbers from 0 up. */
  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  tell<Place>(isIn: Cells<Place>, placeOf: (at: number) => Place): void {
    const cells = this.#cells(isIn, placeOf);
    this.#told.push([cells, this.#sum(cells)]);
  }

  /**
   * What can be told of the sum of some cells if it is one of 1 to 4: the least and the most that it can be, where they are no whole
   * interval from 0 to 4, or to what is known of the cells that they are `among`. Null where nothing is told.
   */
  toldOfFew<Place>(
    isIn: Cells<Place>,
    placeOf: (at: number) => Place,
    among: Cells<Place>,
  ): readonly [least: number, most: number] | null {
    const cells = this.#cells(isIn, placeOf);
    const sum = this.#sum(cells);
    if (sum === 0 || sum >= FEW) return null;
    const [least, most] = [this.#end(cells, "minimize"), this.#end(cells, "maximize")];
    const whole = Math.min(FEW - 1, this.#sum(this.#cells(among, placeOf)));
    return least > ROUNDING || most < whole - ROUNDING ? [least, most] : null;
  }

  #cells<Place>(isIn: Cells<Place>, placeOf: (at: number) => Place): readonly number[] {
    return this.#numbers.flatMap((_, at) => (isIn(placeOf(at)) ? [at] : []));
  }

  #sum(cells: readonly number[]): number {
    return cells.reduce((sum, at) => sum + this.#numbers[at]!, 0);
  }

  #end(cells: readonly number[], direction: "minimize" | "maximize"): number {
    const variables = new Map(this.#numbers.map((_, at) => [at, new Map<string, number>()]));
    const constraints = new Map<string, { readonly equal: number }>();
    for (const [index, [told, sum]] of this.#told.entries()) {
      constraints.set(`sum ${index}`, { equal: sum });
      for (const at of told) variables.get(at)!.set(`sum ${index}`, 1);
    }
    for (const at of cells) variables.get(at)!.set("wanted", 1);
    const { status, result } = solve({ direction, objective: "wanted", constraints, variables });
    if (status !== "optimal") throw new Error(`${direction}: ${status}`);
    return result;
  }
}

const FEW = 5;
const ROUNDING = 1e-6;
