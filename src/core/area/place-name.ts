// The names of places as the open data publishes them, for people to read.

/** A place's name without the "On or near" that the police's files put before each of them, and "King'S" as "King's". */
export function placeName(name: string): string {
  return name
    .replace(/^\s*on or near\b/i, "")
    .trim()
    .replace(/(['’])S\b/g, "$1s");
}
