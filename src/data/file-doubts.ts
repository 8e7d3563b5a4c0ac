// Whether the files that were loaded are those that their package lists.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import { hashFault, sizeFault } from "../core/package/stated-sums.ts";
import type { Loaded } from "./load-area.ts";

/**
 * Of which files the size or the hash is not the one that the descriptor lists, in sentences. Hashes are compared where the
 * browser makes them: on an encrypted connection.
 */
export async function fileDoubts(descriptor: Descriptor, { files }: Pick<Loaded, "files">): Promise<readonly string[]> {
  const doubts: string[] = [];
  for (const resource of descriptor.resources) {
    const bytes = files.get(resource.path);
    if (bytes === undefined) continue;
    const found = await sha256(bytes);
    const fault = sizeFault(resource, bytes.byteLength) ?? (found === null ? null : hashFault(resource, found));
    if (fault !== null) doubts.push(asSentence(fault));
  }
  return doubts;
}

/** A fault of the descriptor. */
export function asSentence(fault: string): string {
  return `${DESCRIPTOR_FILE}: ${fault}.`;
}

/** In hexadecimal digits; null where the browser makes none. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
