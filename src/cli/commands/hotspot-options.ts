// What `hotspots` is asked.
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { allow, required, usage, type Values } from "./options.ts";
import { QUESTION_OPTIONS, type Question, questionOf } from "./question.ts";

export interface HotspotOptions extends Question {
  /** Metres. */
  readonly bandwidth: number;
  /** Points in degrees. */
  readonly at: readonly { readonly longitude: number; readonly latitude: number }[];
  readonly grid: string | null;
  readonly out: string;
}

const [LEAST_BANDWIDTH, MOST_BANDWIDTH, USUAL_BANDWIDTH] = [100, 2000, THRESHOLDS.bandwidth];

/** Throws an AppFailure ("bad-usage") that names what is missing or wrong. */
export function hotspotOptions(values: Values): HotspotOptions {
  allow(values, "hotspots", [...QUESTION_OPTIONS, "bandwidth", "at", "grid", "out"]);
  const out = required(values, "out");
  if (values.grid === out) throw usage(`--out and --grid are the same file, ${out}.`);
  return {
    ...questionOf(values),
    bandwidth: bandwidthOf(values.bandwidth),
    at: (values.at ?? []).map(pointOf),
    grid: values.grid ?? null,
    out,
  };
}

function bandwidthOf(text: string | undefined): number {
  if (text === undefined) return USUAL_BANDWIDTH;
  const metres = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && metres >= LEAST_BANDWIDTH && metres <= MOST_BANDWIDTH) return metres;
  throw usage(`--bandwidth "${text}" is not a number of metres from ${LEAST_BANDWIDTH} to ${MOST_BANDWIDTH}.`);
}

function pointOf(text: string): { readonly longitude: number; readonly latitude: number } {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text);
  const [longitude, latitude] = [Number(match?.[1]), Number(match?.[2])];
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return { longitude, latitude };
  throw usage(`--at "${text}" is not longitude,latitude in degrees, such as 0.1218,52.2053.`);
}
