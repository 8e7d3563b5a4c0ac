// On which line of a JSON text each value stands, so that faults in it can be named by line.
import { endOfContainer } from "./json-text.ts";

/** A container that is being read; `key` is null between two entries of an object. */
interface Container {
  readonly path: string;
  readonly isList: boolean;
  index: number;
  key: string | null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/**
 * Lines, from 1, by path, such as "months.0.force"; the whole has the path "". Values deeper than `depth` containers are left
 * out. The text must be JSON.
 */
export function linesOfJson(text: string, depth: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: Container[] = [];
  let line = 1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const inside = open.at(-1);
    if (token === "\n") line++;
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && inside !== undefined) {
      inside.index++;
      inside.key = null;
    } else if (token === ":") continue;
    else if (inside !== undefined && !inside.isList && inside.key === null) inside.key = JSON.parse(token);
    else {
      const path = pathIn(inside);
      if (open.length <= depth) lines.set(path, line);
      if (token !== "{" && token !== "[") continue;
      if (open.length >= depth) {
        // What is deeper is left out: a ring of a million corners is passed over.
        const end = endOfContainer(text, TOKEN.lastIndex);
        line += lineEnds(text, TOKEN.lastIndex, end);
        TOKEN.lastIndex = end;
      } else open.push({ path, isList: token === "[", index: 0, key: null });
    }
  }
  return lines;
}

function lineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The line that the message of a failed JSON.parse points at, 0 when it points nowhere. */
export function lineOfSyntaxError(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return position === undefined ? 0 : text.slice(0, Number(position)).split("\n").length;
}

function pathIn(container: Container | undefined): string {
  if (container === undefined) return "";
  const name = container.isList ? String(container.index) : container.key!;
  return container.path === "" ? name : `${container.path}.${name}`;
}
