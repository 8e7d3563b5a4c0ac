// The style sheet of the phone page of a patrol sheet.

/** Colours by name and scheme; each pair of text and ground has a contrast of 4.5 or more. */
export const PATROL_STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --ink: #111827; --muted: #4b5563; --line: #98a2ad; --accent: #0f4c75;
  --accent-ink: #ffffff; --district: #eef1f4; --area: #a970b8; --remark: #fff7e0; --remark-ink: #5c4300; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #10171f; --ink: #f1f5f9; --muted: #a9b5c2; --line: #66768a; --accent: #7cc4ee; --accent-ink: #0c1a26;
    --district: #1c2833; --area: #a970b8; --remark: #332a12; --remark-ink: #ffe3a0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.125rem; }
p { margin: .25rem 0; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { padding: .75rem 0; border-top: 1px solid var(--line); }
ul { padding-left: 1.25rem; }
svg { display: block; width: 100%; height: auto; max-height: 60vh; margin: 1rem 0; }
.district { fill: var(--district); fill-rule: evenodd; stroke: var(--line); }
.area { fill: var(--area); fill-rule: evenodd; stroke: var(--area); stroke-width: 3px; }
svg text { font: bold 16px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central; fill: var(--ink);
  stroke: var(--ground); stroke-width: 4px; paint-order: stroke; }
.number { display: inline-block; min-width: 1.75em; padding: 0 .4em; border-radius: 1em; background: var(--accent);
  color: var(--accent-ink); text-align: center; }
.ward, .next { color: var(--muted); }
.remark { padding: .25rem .5rem; background: var(--remark); color: var(--remark-ink); }
a { color: var(--accent); display: block; padding: .6rem 0; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { color: var(--muted); }
@media print { a { display: none; } ol > li { break-inside: avoid; } }
`;
