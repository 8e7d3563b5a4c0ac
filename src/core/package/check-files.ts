// The check that the files of a package are those that its descriptor lists: their names, columns, sizes and hashes.
import { DESCRIPTOR_FILE } from "../area/area-package.ts";
import { packageFiles } from "../area/tables.ts";
import { shortText } from "../basics/plain-text.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import { addFault, type Faults } from "./faults.ts";
import { hashFault, sizeFault } from "./stated-sums.ts";

interface FilesFound {
  readonly faults: Faults;
  readonly descriptor: CheckedDescriptor | null;
  /** Sizes and hashes by name. */
  readonly found: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
}

/** The header must be what the descriptor says of the file, if it says something. */
export function checkSchema(
  faults: Faults,
  descriptor: CheckedDescriptor | null,
  file: string,
  header: readonly string[],
): void {
  const resource = descriptor?.descriptor.resources.find(({ path }) => path === file);
  if (resource?.schema === undefined) return;
  const described = resource.schema.fields.map(({ name }) => name).join(",");
  const names = header.map((name) => name.replace(/^\uFEFF/, "").trim()).join(",");
  if (described !== names)
    addFault(faults, file, 1, `its columns are "${names}", those of ${DESCRIPTOR_FILE} "${described}"`);
}

/**
 * Files listed and files there must be the same, down to the byte; in a public copy files that the format does not know, and folders, too,
 * by their paths in the folder.
 */
export function checkFiles(
  { faults, descriptor, found }: FilesFound,
  files: ReadonlySet<string>,
  isPublic: boolean,
): void {
  if (descriptor === null) return;
  const { resources } = descriptor.descriptor;
  for (const [index, resource] of resources.entries()) {
    const { path } = resource;
    const report = (text: string): void =>
      addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf(`resources.${index}`), text);
    const file = found.get(path);
    if (!files.has(path)) report(`"${path}" is listed but not there`);
    if (file === undefined) continue;
    const fault = sizeFault(resource, file.bytes) ?? hashFault(resource, file.sha256);
    if (fault !== null) report(fault);
  }
  const listed = new Set<string>([DESCRIPTOR_FILE, ...resources.map(({ path }) => path)]);
  const known = new Set(packageFiles());
  for (const name of isPublic ? files : known)
    if (files.has(name) && !listed.has(name))
      addFault(
        faults,
        DESCRIPTOR_FILE,
        0,
        `"${shortText(name)}" is there but not listed${known.has(name) ? "" : ": a public copy has no file or folder beside its own"}`,
      );
}
