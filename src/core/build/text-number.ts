// Numbers that stand for texts, so that millions of them need no memory.

/** A number that stands for a text: two of a million texts have the same less than once in ten thousand packages. */
export function numberOfText(text: string): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return joined(high, low);
}

/** The same of a text in ASCII from its bytes; of a line of several fields with line feeds for its commas. */
export function numberOfAscii(bytes: Uint8Array, from: number, to: number): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    const code = byte === COMMA ? LINE_FEED : byte;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return joined(high, low);
}

const [COMMA, LINE_FEED] = [0x2c, 0x0a] as const;

function joined(high: number, low: number): number {
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
