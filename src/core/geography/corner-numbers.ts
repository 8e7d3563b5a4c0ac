// A number for each corner that polygons have, and for each side between two of them: equal ones have one number.

/** Corners by number, from 0 in the order in which they were met. */
export interface CornerNumbers {
  /** x and y of each in turn. */
  readonly xy: Float64Array;
  /** The number of a corner, a new one when it was not met before. Positions are compared as numbers: -0 is 0. */
  of(x: number, y: number): number;
  count(): number;
}

/** At most `most` different corners. */
export function makeCornerNumbers(most: number): CornerNumbers {
  const xy = new Float64Array(2 * most);
  const slots = makeSlots(most);
  const value = new Float64Array(2);
  const bits = new Int32Array(value.buffer);
  let met = 0;
  return {
    xy,
    of(x, y) {
      value[0] = x + 0;
      value[1] = y + 0;
      const hash = mixed(mixed(bits[0]!, bits[1]!), mixed(bits[2]!, bits[3]!));
      const slot = slots.find(hash, (corner) => xy[2 * corner] === x && xy[2 * corner + 1] === y);
      const known = slots.at(slot);
      if (known >= 0) return known;
      xy.set(value, 2 * met);
      slots.put(slot, met);
      return met++;
    },
    count: () => met,
  };
}

/** Sides from one corner to another, by number, in the order in which they were added. */
export interface SideNumbers {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly count: number;
}

/** Sides that are there until their opposite comes. */
export interface OpenSides {
  has(from: number, to: number): boolean;
  add(from: number, to: number): void;
  /** Whether it was there. */
  remove(from: number, to: number): boolean;
  /** Those that are still there. */
  left(): SideNumbers;
}

/** At most `most` sides are ever added. */
export function makeOpenSides(most: number): OpenSides {
  const [froms, tos, isThere] = [new Uint32Array(most), new Uint32Array(most), new Uint8Array(most)];
  const slots = makeSlots(most);
  let added = 0;
  const slotOf = (from: number, to: number): number =>
    slots.find(mixed(from, to), (side) => froms[side] === from && tos[side] === to);
  const has = (from: number, to: number): boolean => isThere[slots.at(slotOf(from, to))] === 1;
  return {
    has,
    add(from, to) {
      [froms[added], tos[added], isThere[added]] = [from, to, 1];
      slots.put(slotOf(from, to), added++);
    },
    remove(from, to) {
      if (!has(from, to)) return false;
      isThere[slots.at(slotOf(from, to))] = 0;
      return true;
    },
    left() {
      const there = (_: number, side: number): boolean => isThere[side] === 1;
      const [from, to] = [froms.subarray(0, added).filter(there), tos.subarray(0, added).filter(there)];
      return { from, to, count: from.length };
    },
  };
}

/** Numbers under the hash of what they stand for; at least every other slot is free. */
function makeSlots(most: number) {
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1;
  const slots = new Uint32Array(mask + 1);
  return {
    /** Where a number stands that `isIt`, or where it is to be put. */
    find(hash: number, isIt: (number: number) => boolean): number {
      let slot = hash & mask;
      while (slots[slot] !== 0 && !isIt(slots[slot]! - 1)) slot = (slot + 1) & mask;
      return slot;
    },
    /** -1 where the slot is free. */
    at: (slot: number): number => slots[slot]! - 1,
    put(slot: number, number: number): void {
      slots[slot] = number + 1;
    },
  };
}

function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
