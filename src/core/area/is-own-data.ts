// Whether a package is made of an extract of a force or a council: what its owner has not allowed is not done with it.

/** The licence of such a package, named as the Open Knowledge Foundation names licences that are not open. */
export const OWN_DATA_LICENCE_NAME = "other-closed";

/** What the address of a source of open police files holds. */
export const POLICE = "data.police.uk";

/** What of a descriptor tells whose records it describes, as it was read or as it stands in a file. */
export interface WhoseRecords {
  readonly licenses: readonly { readonly name?: unknown }[];
  readonly sources: readonly { readonly title?: unknown; readonly path?: unknown }[];
  readonly wardscope: {
    readonly disclosure?: unknown;
    readonly counting?: unknown;
    readonly hours?: unknown;
    readonly points?: unknown;
  };
}

/** Whether a package holds what is for those alone who may see it: own records that are no public copy. */
export function holdsOwnRecords(descriptor: WhoseRecords): boolean {
  return isOwnData(descriptor) && descriptor.wardscope.disclosure === undefined;
}

/**
 * Whether a package holds what is not open data, whatever licence a publisher gave it: one that says how its rows were counted, that
 * has hours or exact points, or that withholds counts of no police files, is made of an extract.
 */
export function isOwnData({ licenses, sources, wardscope }: WhoseRecords): boolean {
  const { disclosure, counting, hours, points } = wardscope;
  return (
    licenses.some(({ name }) => name === OWN_DATA_LICENCE_NAME) ||
    (counting ?? hours) !== undefined ||
    points === "exact" ||
    (disclosure !== undefined && !sources.some(({ path }) => String(path).includes(POLICE)))
  );
}
