// Cells of a document's tables: what is not known is a dash, and its reason stands under the table.
import { formatRate } from "../../core/basics/finer-numbers.ts";
import type { Known } from "../../core/basics/known.ts";
import type { WardFigures } from "../../core/figures/offence-figures.ts";
import { type Judged, judgedOf, verdictText } from "../../core/statistics/change.ts";
import type { Rate } from "../../core/statistics/rates.ts";
import { differenceText } from "../../core/wards/ranking.ts";
import { type Block, paragraphs } from "../../render/document/document-model.ts";

/** Remembers the reasons of what it writes as a dash. */
export class Cells {
  readonly #reasons = new Set<string>();

  quantity<Value>(value: Known<Value>, format: (value: Value) => string): string {
    if (value.known) return format(value.value);
    if (value.shown !== undefined) return value.shown;
    this.#reasons.add(value.reason);
    return "–";
  }

  rate(rate: Known<Rate>): string {
    return this.quantity(rate, ({ value, few }) => `${few ? "few " : ""}${formatRate(value)}`);
  }

  change({ change }: Pick<WardFigures, "change">): string {
    return this.quantity(change, differenceText);
  }

  verdict(change: Known<Judged>): string {
    return this.quantity(judgedOf(change), verdictText);
  }

  /** Why there are dashes; nothing where there are none. */
  why(): readonly Block[] {
    if (this.#reasons.size === 0) return [];
    return paragraphs([`–: not known, because ${[...this.#reasons].join("; ")}.`], "note");
  }
}
