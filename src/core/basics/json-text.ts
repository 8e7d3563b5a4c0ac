// JSON of others as values: never so deep that what reads them could run out of stack.

/** Containers in each other: GeoJSON has 8, a descriptor 6. */
const DEEPEST_JSON = 100;

class TooDeep extends SyntaxError {}

/** The value of a JSON text. Throws a SyntaxError for text that is none, or in which containers lie deeper than `DEEPEST_JSON`. */
export function parseJson(text: string): unknown {
  requireShallow(text);
  return JSON.parse(text);
}

/** Throws the SyntaxError of `isTooDeep` for a JSON text in which containers lie deeper than `DEEPEST_JSON`. */
export function requireShallow(text: string): void {
  if (isDeep(text)) throw new TooDeep(`it is nested more than ${DEEPEST_JSON} deep`);
}

/** Whether an error of `parseJson` says that the text is nested too deep. */
export function isTooDeep(error: unknown): error is SyntaxError {
  return error instanceof TooDeep;
}

/** What is wrong with a text that `parseJson` refuses: a fault without its full stop. */
export function notJson(error: unknown): string {
  return isTooDeep(error) ? error.message : "it is not JSON";
}

/** One pass without recursion; of text that is no JSON it may say anything. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    if (depth > DEEPEST_JSON) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/** Behind the bracket that closes what was opened before `from`; the text must be JSON. */
export function endOfContainer(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return at;
}

/** Where the closing quote of the text that begins at `from` stands. */
function endOfText(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
