// `datapackage.json` from any JSON into what the page and the check go by: read once, by its form.
import { DESCRIPTOR_FILE, READ_VERSIONS } from "../area/area-package.ts";
import { DESCRIPTOR_READ, type Descriptor, type DescriptorDefaults } from "../area/descriptor-form.ts";
import { AppFailure } from "../basics/failure.ts";
import { shortJson } from "../basics/json-form.ts";
import { isRecord } from "../basics/json-record.ts";
import { broken } from "./broken-package.ts";

/** What a descriptor says, and what of it was left out: sentences without a full stop, none of a descriptor of the form. */
export interface ReadDescriptor {
  readonly descriptor: Descriptor;
  readonly faults: readonly string[];
}

const DEFAULTS: DescriptorDefaults = { unplaced: [], inputs: [], population: null, boundaryVintage: "", builtAt: "" };

/**
 * The descriptor of the form, with nothing in the place of what other tools may leave out or have odd. Throws an AppFailure when
 * a field is odd that the page cannot do without, or the version is one it does not know.
 */
export function readDescriptor(value: unknown): ReadDescriptor {
  const block = isRecord(value) ? value["wardscope"] : undefined;
  if (!isRecord(block)) throw broken(`${DESCRIPTOR_FILE} has no "wardscope" block, so this is not an area package.`);
  const version = block["formatVersion"];
  if (!READ_VERSIONS.some((one) => one === version))
    throw new AppFailure(
      "unknown-version",
      `This area package has format version ${shortJson(version ?? null)}; this page reads ${READ_VERSIONS.join(", ")}.`,
      "Build the package again with the builder of this page.",
    );
  const faults: string[] = [];
  const written = DESCRIPTOR_READ.read(value, "", (_, fault) => faults.push(fault));
  if (written === undefined) throw broken(`${DESCRIPTOR_FILE}: ${faults[0]}.`);
  return { descriptor: { ...written, wardscope: { ...DEFAULTS, ...written.wardscope } }, faults };
}
