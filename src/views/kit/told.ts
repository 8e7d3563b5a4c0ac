// What a button did, said where it can be seen and by screen readers: one line at the foot of the window.
import "../styles/told-line.css";

/** Long enough to be read; what went wrong stays until something else is said. */
const SHOWN = 8000;

let line: HTMLElement | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;

/** "Saved wards-shoplifting-2025.png" */
export function tell(text: string): void {
  say(text, false);
}

/** What goes on, until something else is said. */
export function tellLasting(text: string): void {
  say(text, false, true);
}

/** Why it failed and what can be done. */
export function tellFailure(text: string): void {
  say(text, true);
}

function say(text: string, failed: boolean, lasting = failed): void {
  line ??= newLine();
  // What fills the screen covers all that is not in it.
  (document.fullscreenElement ?? document.body).append(line);
  clearTimeout(ending);
  line.dataset["failed"] = String(failed);
  line.textContent = "";
  const shown = line;
  // A line that was there before its text is read out; the same text again is read again.
  setTimeout(() => {
    shown.textContent = text;
  }, 50);
  if (!lasting) {
    ending = setTimeout(() => {
      shown.textContent = "";
    }, SHOWN);
  }
}

function newLine(): HTMLElement {
  const made = document.createElement("p");
  made.className = "told small";
  made.setAttribute("role", "status");
  made.setAttribute("aria-label", "What was saved");
  return made;
}
