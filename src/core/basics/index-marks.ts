// Some indices of a list as marks by index, to be asked often.

/** 1 at each of the indices, 0 at those between. Sets are too slow where every count of every place asks them. */
export function marksAt(indices: readonly number[]): Uint8Array {
  const marks = new Uint8Array(Math.max(-1, ...indices) + 1);
  for (const index of indices) marks[index] = 1;
  return marks;
}
