// What a measure of a ward has to say of itself, so that map, key, chart, table, file and address can show it.
import type { Noun } from "../area/offences.ts";
import type { Known } from "../basics/known.ts";
import type { Judged } from "../statistics/change.ts";
import type { WardFigures } from "./offence-figures.ts";

/** Limits of 95 %, in the measure's unit; `few`: they rest on so few offences that the value is marked. */
export interface MeasureInterval {
  readonly low: number;
  readonly high: number;
  readonly few: boolean;
}

/** A ward in one complete run of months. */
export interface WardWindow {
  /** Offences a year. */
  readonly count: number;
  /** Those of all wards. */
  readonly whole: number;
  /** Residents of the ward, null where nobody knows how many they are. */
  readonly population: number | null;
}

/** The words for the ward with the highest value. */
export interface HighestWard {
  readonly ward: string;
  /** "Cambridge’s" */
  readonly district: string;
  /** Inside a sentence: "shoplifting". */
  readonly offence: string;
  /** The ward's part of the district's offences: "33 %". */
  readonly part: string;
  /** How many times the district's value: "nearly five times"; null under one and a half times. */
  readonly times: string | null;
}

interface AnyMeasure {
  /** Of the choice on the page: "Rate". */
  readonly label: string;
  /** In a sentence, with an "s" for several: "rate". */
  readonly noun: string;
  /** Heading of its column: "Per 1,000 a year". */
  readonly column: string;
  /** What a chart of it shows: "wards by rate per 1,000 residents". */
  readonly subject: string;
  /** What is printed over the key: "Offences per 1,000 residents". */
  readonly title: (noun: Noun) => string;
  /** What is said behind a value: "per 1,000 residents". */
  readonly unit: (noun: Noun) => string;
  /** A ward whose residents are not known has no value. */
  readonly needsResidents: boolean;
  readonly value: (ward: WardFigures) => Known;
  /** Null for a measure without; else null for a ward without a value. */
  readonly interval: ((ward: WardFigures) => MeasureInterval | null) | null;
  readonly format: (value: number) => string;
  /** At the edge of a class, with as many decimals as tell the edges apart; as few as its kind has where null is asked for. */
  readonly formatEdge: (edge: number, decimals: number | null) => string;
  /** The cells of a file by the name of their column, always the same ones in the same order; "" where nothing is known. */
  readonly file: (ward: WardFigures) => Readonly<Record<string, string>>;
}

interface SequentialMeasure extends AnyMeasure {
  /** The value in a window; null where there is none. The classes of the map are cut from all windows of the data. */
  readonly ofWindow: (window: WardWindow) => number | null;
  /**
   * What the length of the period does to the value. "per year": nothing, it is of a year, and title, subject and unit are read
   * with "a year" behind them; "whole period": six months have half the value of a year; "timeless": nothing, as with a share.
   */
  readonly timing: "per year" | "whole period" | "timeless";
  /** Of a measure that counts: classes begin at whole numbers. */
  readonly isWhole?: true;
  /** The title of the map. */
  readonly highest: (words: HighestWard) => string;
}

/** The values of the wards add up to the district's: the mean of the wards is the yardstick. */
export interface TotalMeasure extends SequentialMeasure {
  readonly kind: "total";
  /** The yardstick in words: "mean ward 120". */
  readonly mean: (value: number) => string;
  /** What the wards hold together, of the district's figures, behind "half of": "all 879 offences". */
  readonly whole: (district: WardFigures, noun: Noun) => string;
}

/** The district has a value of the same kind as its wards: it is the yardstick. */
export interface RatioMeasure extends SequentialMeasure {
  readonly kind: "ratio";
}

/** A difference from the months compared with: classes are symmetric about 0, and the verdicts are the finding. */
export interface DifferenceMeasure extends AnyMeasure {
  readonly kind: "difference";
  /** The value of a ward's counts in two windows of the period's length; null where there is none. */
  readonly between: (before: number, after: number) => number | null;
  /** Printed behind the value; unknown where it would mislead. */
  readonly percent: (ward: WardFigures) => Known;
  /** Whether the value is more than chance: what titles, the column behind the value and spoken words say of it. */
  readonly judged: (ward: WardFigures) => Known<Pick<Judged, "verdict" | "reason">>;
  /** Heading of the column of verdicts: "Verdict". */
  readonly verdictColumn: string;
}

export type MeasureDefinition = TotalMeasure | RatioMeasure | DifferenceMeasure;
