// The names of places as the open data publishes them, for people to read.

/** A place's name without the "On or near" that the police's files put before each of them, and "King'S" as "King's". */
export function placeName(name: string): string {
  return name.replace(/^on or near\s+/i, "").replace(/(['’])S\b/g, "$1s");
}
