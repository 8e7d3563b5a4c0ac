// How far the reading is: a bar on a terminal, else a plain line now and then.
import { numberOf } from "../core/basics/number-of.ts";
import type { Output } from "./terminal.ts";

export interface Progress {
  add(bytes: number): void;
  /** Ends a file. */
  file(name: string, rows: number): void;
  done(): void;
}

const BAR = 30;
/** Plain lines for a reading of many files. */
const LINES = 24;

/** `files` and `bytes` are what there is to read. */
export function makeProgress(output: Output, files: number, bytes: number): Progress {
  return output.isTTY === true ? bar(output, files, bytes) : progressInLines(output, files);
}

function bar(output: Output, files: number, bytes: number): Progress {
  let [read, done, drawn] = [0, 0, -1];
  const put = (text: string): unknown => (output.draw === undefined ? output.write(text) : output.draw(text));
  const draw = (): void => {
    const part = bytes === 0 ? 1 : Math.min(read / bytes, 1);
    const percent = Math.floor(part * 100);
    if (percent === drawn) return;
    drawn = percent;
    const filled = Math.round(part * BAR);
    const picture = `${"█".repeat(filled)}${"░".repeat(BAR - filled)}`;
    put(`\r${picture} ${String(percent).padStart(3)} %  file ${done} of ${files}`);
  };
  return {
    add(more) {
      read += more;
      draw();
    },
    file() {
      done++;
      drawn = -1;
      draw();
    },
    done: () => put("\r\u001b[K"),
  };
}

function progressInLines(output: Output, files: number): Progress {
  const every = Math.ceil(files / LINES);
  let done = 0;
  return {
    add: () => undefined,
    file(name, rows) {
      done++;
      if (done % every === 0 || done === files)
        output.write(`read ${done} of ${files}  ${name}  ${numberOf(rows, "rows")}\n`);
    },
    done: () => undefined,
  };
}
