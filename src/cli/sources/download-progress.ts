// How far a download is: bytes and the time that is left, as a bar on a terminal, else a plain line now and then.
import type { Output } from "../terminal.ts";

export interface DownloadProgress {
  add(bytes: number): void;
  done(): void;
}

const BAR = 24;
/** Plain lines of one download, and bytes from one to the next where its size is not known. */
const [LINES, UNKNOWN_STEP] = [10, 100e6];
/** Milliseconds between two pictures, and before a rate is believed. */
const [PAUSE, SETTLED] = [200, 2000];

/** `bytes` are those to come, null where nobody knows; `now` gives milliseconds. */
export function downloadProgress(output: Output, bytes: number | null, now: () => number): DownloadProgress {
  const begun = now();
  const isBar = output.isTTY === true;
  const put = (text: string): unknown => (output.draw === undefined ? output.write(text) : output.draw(text));
  let [received, drawn, line] = [0, Number.NEGATIVE_INFINITY, 0];
  return {
    add(more) {
      received = Math.min(received + more, bytes ?? Number.POSITIVE_INFINITY);
      const time = now();
      const text =
        bytes === null
          ? sizeText(received)
          : `${sizeText(received)} of ${sizeText(bytes)}${leftText(received, bytes, time - begun)}`;
      if (isBar && (time - drawn >= PAUSE || received === bytes)) {
        drawn = time;
        put(`\r${bytes === null ? "" : barOf(received / bytes)}${text}\u001b[K`);
      }
      const reached = Math.floor(received / (bytes === null ? UNKNOWN_STEP : bytes / LINES));
      if (isBar || reached <= line) return;
      line = reached;
      output.write(`fetched ${text}\n`);
    },
    done() {
      if (isBar) put("\r\u001b[K");
    },
  };
}

function barOf(part: number): string {
  const filled = Math.round(part * BAR);
  return `${"█".repeat(filled)}${"░".repeat(BAR - filled)} `;
}

/** "12 kB", "1.5 MB", "1,734 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1e5) return `${Math.ceil(bytes / 1000)} kB`;
  const megabytes = bytes / 1e6;
  return `${megabytes >= 100 ? Math.round(megabytes).toLocaleString("en-GB") : megabytes.toFixed(1)} MB`;
}

/** ", about 20 s left"; "" while nothing can be said. */
function leftText(received: number, bytes: number, elapsed: number): string {
  if (received === 0 || received >= bytes || elapsed < SETTLED) return "";
  const seconds = Math.ceil(((bytes - received) * elapsed) / received / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
}
