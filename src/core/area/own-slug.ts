// Areas of the reader's own, which are on their device alone: told by their slug.

export function isOwnArea(slug: string): boolean {
  return slug.startsWith("own-");
}
