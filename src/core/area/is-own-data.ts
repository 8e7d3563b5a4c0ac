// Whether a package is made of an extract of a force or a council: what its owner has not allowed is not done with it.
import type { Descriptor } from "./descriptor-form.ts";

/** The licence of such a package, named as the Open Knowledge Foundation names licences that are not open. */
export const OWN_DATA_LICENCE_NAME = "other-closed";

/** Whether a package holds what is for those alone who may see it: own records that are no public copy. */
export function holdsOwnRecords(
  descriptor: Pick<Descriptor, "licenses"> & { readonly wardscope: Pick<Descriptor["wardscope"], "disclosure"> },
): boolean {
  return isOwnData(descriptor) && descriptor.wardscope.disclosure === undefined;
}

/** Whether a package holds what is not open data. */
export function isOwnData({ licenses }: Pick<Descriptor, "licenses">): boolean {
  return licenses.some(({ name }) => name === OWN_DATA_LICENCE_NAME);
}
