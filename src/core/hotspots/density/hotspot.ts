// What a hotspot is: an area of high density, with all that is said of it.
import type { Known } from "../../basics/known.ts";
import type { Month, MonthRange } from "../../basics/months.ts";
import type { Outline } from "../../geography/polygons.ts";
import type { Judged } from "../../statistics/change.ts";
import type { CellGrid } from "../ground/cell-grid.ts";

/** How many of the last 8 quarters had a hotspot there, in words. */
export type Persistence = "persistent" | "emerging" | "former" | "intermittent" | "none";

/** Densities by cell index, in offences per km² over the whole period, not clipped to the district. */
export interface Surface {
  readonly grid: CellGrid;
  /** Metres. */
  readonly bandwidth: number;
  readonly density: Float64Array;
}

/** The part of the district in which the density is at least `multiple` times the mean. */
export interface Band {
  readonly multiple: number;
  /** Offences per km² over the whole period. */
  readonly from: number;
  /** Degrees. */
  readonly outline: Outline;
}

export interface Hotspot {
  /** "545125_258225": easting and northing of the centre of its densest cell; keeps its meaning in an address. */
  readonly id: string;
  /** 1 for the one with most offences. */
  readonly rank: number;
  /** The place in its ward with most offences, a kind of place with the nearest street: "Supermarket near Perne Road". */
  readonly name: string;
  /** The same of the place with most offences in any ward, by which it is told whether the hotspot is of a guarded place; "" where none may be named. */
  readonly busiest: string;
  /** Code and name of the ward in which most of its offences are. */
  readonly wardCode: string;
  readonly wardName: string;
  /** Degrees. */
  readonly outline: Outline;
  readonly offences: number;
  readonly hectares: number;
  /** Parts of the district's offences and of its area, 0 to 1. */
  readonly shareOfOffences: number;
  readonly shareOfArea: number;
  /** The densest point, which need not be the centre of a cell; for residents the middle, with the mean density. */
  readonly peak: { readonly longitude: number; readonly latitude: number; readonly perKm2: number };
  /** A point well inside it, whatever its densities. Degrees. */
  readonly middle: { readonly longitude: number; readonly latitude: number };
  /** Places with offences inside it (indices), most offences first, with their offences of the period. */
  readonly places: readonly { readonly place: number; readonly offences: number }[];
  /** All places inside it (indices), those that have offences in other months alone too. */
  readonly inside: readonly number[];
  /** One place, which many addresses can share, holds half of the offences or more: a point is not an area. */
  readonly oneLocation: boolean;
  /** On the year before, judged among the hotspots of either year. */
  readonly change: Known<Judged>;
  /** True when it overlaps a hotspot at each of 150, 250 and 400 m. */
  readonly stable: boolean;
  readonly persistence: Known<Persistence>;
  /** Last month of the last quarter in which it was hot, when it was not in the last of all; null when it was, or when none is known. */
  readonly leftAfter: Month | null;
  /** Counts inside it for each month of the package, null where not submitted. */
  readonly monthly: readonly (number | null)[];
}

/** A hotspot of one of two periods, as it is on the map of its own: of the later one, or of the earlier one only. */
export interface DifferenceArea {
  readonly id: string;
  readonly name: string;
  readonly wardName: string;
  /** Degrees. */
  readonly outline: Outline;
  /** Of the offences inside this outline, judged among all areas of the comparison. */
  readonly change: Judged;
  /** Whether the earlier period has a hotspot there, or one that touches it. */
  readonly wasHotspot: boolean;
  readonly isHotspot: boolean;
}

/** The hotspots of a period in their order, then those of the earlier one that none of them touches. */
export interface Compared {
  readonly earlier: MonthRange;
  readonly areas: readonly DifferenceArea[];
}

/** Everything that is known of the hotspots of one offence in one period. */
export interface HotspotAnalysis {
  readonly period: MonthRange;
  /** Metres. */
  readonly bandwidth: number;
  /** Offences with coordinates in the district. */
  readonly offences: number;
  /** Mean of the non-zero cells inside the district, or what was given in its place for the bands, and their greatest, per km² over the period. */
  readonly meanPerKm2: number;
  readonly maxPerKm2: number;
  /** Offences that the surface is made of: those and the ones in the rim. */
  readonly sources: number;
  /** Sum of the surface before it is clipped, in offences: what it should be is `sources`. */
  readonly surfaceSum: number;
  /** At 1, 2, 3, 4 and 5 times the mean; empty outlines where nothing is as dense. */
  readonly bands: readonly Band[];
  readonly hotspots: readonly Hotspot[];
  readonly compared: Known<Compared>;
}
