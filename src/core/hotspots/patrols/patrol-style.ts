// The style sheet of the phone page of a patrol sheet.
import { DARK_PAGE, LIGHT_PAGE, type PageColours } from "../../basics/page-colours.ts";

const HANDOUT_LIGHT = { ...LIGHT_PAGE };
const HANDOUT_DARK = { ...LIGHT_PAGE, ...DARK_PAGE };
const USED = ["ground", "ink", "muted", "line-strong", "accent", "accent-ink", "caveat", "caveat-ink"] as const;

function propertiesOf(colours: PageColours & Readonly<Record<(typeof USED)[number], string>>): string {
  return USED.map((name) => `--${name}: ${colours[name]};`).join(" ");
}

/** Each pair of text and ground has a contrast of 4.5 or more. */
export const PATROL_STYLE = `
:root { color-scheme: light dark; ${propertiesOf(HANDOUT_LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${propertiesOf(HANDOUT_DARK)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.125rem; }
p { margin: .25rem 0; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { padding: .75rem 0; border-top: 1px solid var(--line-strong); }
ul { padding-left: 1.25rem; }
svg { display: block; width: 100%; height: auto; max-height: 60vh; margin: 1rem 0; border-radius: .25rem; }
.number { display: inline-block; min-width: 1.75em; padding: 0 .4em; border-radius: 1em; background: var(--accent);
  color: var(--accent-ink); text-align: center; }
.ward, .next { color: var(--muted); }
.remark { padding: .25rem .5rem; background: var(--caveat); color: var(--caveat-ink); }
a { color: var(--accent); display: block; padding: .6rem 0; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { color: var(--muted); }
@media print { a { display: none; } ol > li { break-inside: avoid; } }
`;
