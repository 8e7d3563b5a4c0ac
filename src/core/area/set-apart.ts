// Forces that did not send every month of a package, and are in no number of it.
import type { Dataset } from "./dataset.ts";
import { printedForce } from "./printed-force-name.ts";

export interface SetApart {
  /** Printed name. */
  readonly force: string;
  /** Months of the package that it sent. */
  readonly sent: number;
  /** Its rows in the wards, by category (index). */
  readonly rows: ReadonlyMap<number, number>;
}

export function setApartIn({ descriptor, taxonomy }: Pick<Dataset, "descriptor" | "taxonomy">): readonly SetApart[] {
  const { setApart = [], coverage = [] } = descriptor.wardscope;
  return setApart.map((entry) => {
    const months = coverage.find(({ force }) => force === entry.force)?.months ?? [];
    const rows = taxonomy.categories.flatMap(({ category }, index) => {
      const count = entry.categories[category] ?? 0;
      return count > 0 ? [[index, count] as const] : [];
    });
    return {
      force: printedForce(coverage, entry.force),
      sent: months.filter(({ status }) => status !== "missing").length,
      rows: new Map(rows),
    };
  });
}
