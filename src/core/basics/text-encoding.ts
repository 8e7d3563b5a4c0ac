// In which encoding a text file is, by its first bytes: what is no UTF-16 with its mark is UTF-8. For the page and the commands alike.

export function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
