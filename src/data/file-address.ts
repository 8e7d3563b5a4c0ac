// The address of a file of an area package.

/**
 * By its content, so that a host and a browser may keep it for as long as they like; without a hash by its name alone.
 * `hash`: as a descriptor lists it, sha256:<64 hexadecimal digits>.
 */
export function fileAddress(folder: string, path: string, hash: string | undefined): string {
  return hash === undefined ? `${folder}/${path}` : `${folder}/${path}?v=${hash.replace(/^sha256:/, "").slice(0, 12)}`;
}
