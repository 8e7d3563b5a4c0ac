// What a terminal gets to see: no control characters, whatever stands in the files, and no line without an end.
import { plainText, STEERING } from "../core/basics/plain-text.ts";
import type { Output, Terminal } from "./terminal.ts";

/** Letters of one message or one line. */
const MOST_PRINTED = 590;

/** The text with a sign in the place of each character that cannot be printed, each line cut short where it is too long. */
export function printable(text: string): string {
  const plain = plainText(text).replaceAll("\r", "\ufffd");
  if (plain.length <= MOST_PRINTED) return plain;
  return plain
    .split("\n")
    .map((line) => cutShort(line, MOST_PRINTED))
    .join("\n");
}

/** A failure as one message: what is wrong, cut in its middle where it is too long, and the whole remedy. */
export function printableFailure(message: string, remedy: string): string {
  const end = cutShort(remedy, MOST_PRINTED / 2);
  const said = cutShort(message, MOST_PRINTED - end.length - 1);
  return printable(`${said} ${end}`);
}

/** The same terminal, on which everything that is said is printable; only what is drawn goes through as it is. */
export function plainTerminal(terminal: Terminal): Terminal {
  return { ...terminal, out: plainOutput(terminal.out), error: plainOutput(terminal.error) };
}

function plainOutput(output: Output): Output {
  const { isTTY, columns } = output;
  return {
    ...(isTTY !== undefined && { isTTY }),
    ...(columns !== undefined && { columns }),
    write: (text) => output.write(printable(text)),
    draw: (text) => output.write(text),
  };
}

function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil(most * 0.6);
  return `${text.slice(0, head)} … ${text.slice(text.length - (most - head - 3))}`;
}

/** Prints a value as JSON, in lines of any length, for programs. Signs that a terminal may obey are written as escapes of JSON. */
export function printJson(output: Output, value: unknown): void {
  (output.draw ?? output.write).call(output, `${escapedJson(JSON.stringify(value, null, 2))}\n`);
}

/** A JSON text with its escapes in the place of signs that a terminal or an editor may obey. */
export function escapedJson(json: string): string {
  return json.replace(STEERING, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
}
