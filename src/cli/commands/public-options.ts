// The options of a build that writes a public copy.
import { LEAST_THRESHOLD, USUAL_THRESHOLD } from "../../core/disclosure/withheld-under.ts";
import type { PublicOptions } from "../package/public-copy.ts";
import { asFlag, asText, usage, type Values } from "./command.ts";

export const PUBLIC_OPTIONS = {
  public: {
    kind: "flag",
    value: "",
    required: false,
    read: asFlag,
    help: "writes a public copy: small counts are withheld, with whatever would tell them; docs/disclosure.md says how",
  },
  threshold: {
    kind: "one",
    value: "<number>",
    required: false,
    read: asThreshold,
    help: "with --public: counts from 1 to under this are withheld (default: 5)",
  },
  beside: {
    kind: "many",
    value: "<folder>",
    required: false,
    read: asText,
    help: "with --public: public copies of other months or areas that are out already, which must not tell more together",
  },
} as const;

/** What is asked of a public copy; null where the whole package is. */
export function publicOptions({
  public: asked,
  threshold,
  beside,
}: Values<typeof PUBLIC_OPTIONS>): PublicOptions | null {
  if (asked) return { threshold: threshold ?? USUAL_THRESHOLD, beside };
  if (threshold !== null || beside.length > 0)
    throw usage("--threshold and --beside say how a public copy is made: give --public too.");
  return null;
}

function asThreshold(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= LEAST_THRESHOLD) return Number(text);
  throw usage(
    `--threshold "${text}" is not a whole number from ${LEAST_THRESHOLD} up: under ${LEAST_THRESHOLD}, a count that is withheld could only be 1.`,
  );
}
