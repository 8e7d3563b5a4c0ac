// Whether a package can be published as open data, or built anew of it: more is asked here than where one is shown.
import { isOwnData, POLICE, type WhoseRecords } from "./is-own-data.ts";

/** What the source of an extract says of itself where its profile gives it no other name. */
export const NOT_OPEN = "not open data";

/** Whether a package holds open data for all that it says: it has no mark of own records, and is made of police files that are open, and of nothing that says of itself that it is not. */
export function isOpenData(descriptor: WhoseRecords): boolean {
  const { sources } = descriptor;
  return (
    !isOwnData(descriptor) &&
    sources.some(({ path }) => String(path).includes(POLICE)) &&
    !sources.some(({ title }) => String(title).includes(NOT_OPEN))
  );
}
