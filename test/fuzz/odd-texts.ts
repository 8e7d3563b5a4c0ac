// Chance from a seed, and what it makes: odd texts, odd bytes, one of several.
import { seeded } from "../bench/seeded.ts";

export interface Chance {
  /** From 0 up to the limit, which is not reached. */
  below(limit: number): number;
  of<Item>(items: readonly Item[]): Item;
  text(): string;
}

/** Names that objects have of their own, names of the taxonomy's groups, what spreadsheets and terminals obey, and long texts. */
const ODD: readonly string[] = [
  ...["", " ", "\t", "-", "0", "-0", "1e999", "NaN", "NA", "NULL", "null", "undefined", "true", "\u00a0"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "All crime", "all crime", "ALL-CRIME", "All  crime!"],
  ...[
    "Acquisitive crime",
    "acquisitive-crime",
    "Other crime",
    "Anti-social behaviour",
    "ASB",
    "Violent crime",
    "Public order",
  ],
  ...[
    "\u0000",
    "a\u0000b",
    "\u001b[2J",
    "\u001b]0;x\u0007",
    "\u009b31m",
    "\b\b\b",
    "\u202eevil",
    "\u2028",
    "\uFEFF",
    "\uFFFD",
  ],
  ...["=1+1", "@SUM(A1)", "<img src=x onerror=alert(1)>", "../../etc/passwd", "C:\\x", "'", "`", "%s%n", "\\"],
  ...[
    "x".repeat(65),
    "x".repeat(1000),
    "y z ".repeat(5000),
    "é".repeat(300),
    "👮".repeat(70),
    "-".repeat(200),
    "e\u0301".repeat(99),
  ],
  ...[
    "ı",
    "İ",
    "ß",
    "ﬁ",
    "中文",
    "12345678901234567890",
    "9999-12",
    "0000-00",
    "2025-13",
    "2025-01",
    "1e3",
    "0x10",
    "1,5",
  ],
];

export function chanceOf(seed: number): Chance {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const of = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const text = (): string => {
    if (below(3) > 0) return of(ODD);
    const letters = Array.from({ length: below(12) }, () => String.fromCodePoint(letter(below)));
    return letters.join("") + (below(2) === 0 ? of(ODD) : "");
  };
  return { below, of, text };
}

/** Any character, those of ASCII more often; none of the halves that make no character alone. */
function letter(below: Chance["below"]): number {
  const limit = [0x80, 0x80, 0x300, 0x3000, 0x110000][below(5)]!;
  const code = below(limit);
  return code >= 0xd800 && code < 0xe000 ? 0x41 : code;
}

/** The bytes with one thing changed: bits, a piece taken away, doubled, moved, cut off, or odd bytes put in. */
export function mutated({ below }: Chance, bytes: Uint8Array): Uint8Array {
  const [at, length] = [below(bytes.length + 1), below(40)];
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const odd = Uint8Array.from({ length: 1 + below(8) }, () => below(256));
  switch (below(7)) {
    case 0: {
      const flipped = Uint8Array.from(bytes);
      if (at < flipped.length) flipped[at]! ^= 1 << below(8);
      return flipped;
    }
    case 1:
      return Buffer.concat([before, after.subarray(length)]);
    case 2:
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 3:
      return before;
    case 4:
      return Buffer.concat([after, before]);
    default:
      return Buffer.concat([before, odd, after]);
  }
}
