// SHA-256 in pieces is that of Node, which is OpenSSL's.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeSha256 } from "../../../src/core/basics/sha256.ts";

function inPieces(pieces: readonly Uint8Array[]): string {
  const hash = makeSha256();
  for (const piece of pieces) hash.update(piece);
  return hash.hex();
}

it("is that of the standard's own examples", () => {
  const text = (letters: string): Uint8Array => new TextEncoder().encode(letters);
  expect(inPieces([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(inPieces([text("abc")])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("is Node's, however the bytes are cut", () => {
  const piece = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const node = createHash("sha256");
      for (const own of pieces) node.update(own);
      expect(inPieces(pieces)).toBe(node.digest("hex"));
    }),
  );
});
