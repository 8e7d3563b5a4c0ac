// Numbers of byte sequences met before, in flat memory: no text is made of a sequence that was met.

/** The first sequence added has the number 0; `size` is how many there are. */
export interface ByteKeys {
  size: number;
  /** All sequences, one after the other; that of a number lies between its offset and the next. */
  bytes: Uint8Array;
  offsets: Uint32Array;
  hashes: Int32Array;
  /** Numbers plus one, 0 where nothing is. As many slots as a power of two. */
  slots: Uint32Array;
}

const SLOTS = 1024;

export function makeByteKeys(): ByteKeys {
  return {
    size: 0,
    bytes: new Uint8Array(2 ** 14),
    offsets: new Uint32Array(SLOTS),
    hashes: new Int32Array(SLOTS),
    slots: new Uint32Array(SLOTS),
  };
}

/**
 * The number of the bytes from `from` up to `to`; -1 where they were not added. `hash` may be any number that is the same for the
 * same bytes, such as that of `hashOfBytes`: two sequences are the same only where all their bytes are.
 */
export function numberOfBytes(keys: ByteKeys, source: Uint8Array, from: number, to: number, hash: number): number {
  const { bytes, offsets, hashes, slots } = keys;
  const mask = slots.length - 1;
  const length = to - from;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (number < 0) return -1;
    if (hashes[number] !== hash) continue;
    const start = offsets[number]!;
    if (offsets[number + 1]! - start !== length) continue;
    let at = 0;
    while (at < length && bytes[start + at] === source[from + at]) at++;
    if (at === length) return number;
  }
}

/** Gives bytes that were not added before the next number. `hash` as asked for later. */
export function addBytes(keys: ByteKeys, source: Uint8Array, from: number, to: number, hash: number): number {
  const number = keys.size++;
  const start = keys.offsets[number]!;
  const end = start + to - from;
  if (end > keys.bytes.length) keys.bytes = widened(keys.bytes, new Uint8Array(Math.max(end, 2 * keys.bytes.length)));
  keys.bytes.set(source.subarray(from, to), start);
  if (number + 2 > keys.offsets.length) {
    keys.offsets = widened(keys.offsets, new Uint32Array(2 * keys.offsets.length));
    keys.hashes = widened(keys.hashes, new Int32Array(2 * keys.hashes.length));
  }
  keys.offsets[number + 1] = end;
  keys.hashes[number] = hash;
  if (keys.size * 2 > keys.slots.length) {
    keys.slots = new Uint32Array(2 * keys.slots.length);
    for (let other = 0; other < number; other++) put(keys, other);
  }
  put(keys, number);
  return number;
}

/** A number from -2^31 to 2^31 - 1 made of the bytes from `from` up to `to`. */
export function hashOfBytes(source: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
  return hash;
}

function put({ hashes, slots }: ByteKeys, number: number): void {
  const mask = slots.length - 1;
  let slot = spread(hashes[number]!) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function widened<Numbers extends Uint8Array | Uint32Array | Int32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
