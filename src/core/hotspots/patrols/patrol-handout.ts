// A patrol sheet as one HTML document for a phone: it needs nothing but itself, so that it works without a network.
import { type Markup, markup, rawMarkup } from "../../basics/markup.ts";
import type { PatrolSheet, PatrolStop } from "./patrol-sheet.ts";
import { PATROL_STYLE } from "./patrol-style.ts";

/** The whole document; `map` is a drawing of the stops, or null. Nothing is fetched when it is opened; links out of it say that they open elsewhere. */
export function patrolPage(sheet: PatrolSheet, map: Markup | null): string {
  const { title, subtitle, stops, totals, caveats, sources } = sheet;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}: ${subtitle}</title>
<style>${rawMarkup(PATROL_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${subtitle}. <strong>${sheet.dataAge}.</strong></p>
</header>
<main>
<h2>Stops in visiting order</h2>
<p>${stops.length > 0 ? `${[sheet.order, totals.practice].join(" ").trim()} Numbers are those of the hotspots.` : null}</p>
${map}
${stops.length > 0 ? markup`<ol role="list">${stops.map(stopItem)}\n</ol>` : markup`<p>No areas are chosen.</p>`}
<h2>Before you rely on this</h2>
${linesOf([...(stops.length > 0 ? [`${totals.text}.`] : []), ...caveats])}
${rejectedOf(sheet)}
</main>
<footer>
<h2>Sources</h2>
${linesOf([`Offence: ${sheet.offence}. Period: ${sheet.period}.`, ...sources])}
</footer>
</body>
</html>
`.markup;
}

function stopItem(stop: PatrolStop): Markup {
  const [latitude, longitude] = [stop.latitude.toFixed(5), stop.longitude.toFixed(5)];
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return markup`
<li>
<h3><span class="number">${stop.number}</span> ${stop.name}</h3>
<p class="ward">${stop.ward} ward</p>
<p class="links"><a href="geo:${latitude},${longitude}">Open place ${stop.number} in a map app</a> <a href="${map}" rel="noopener noreferrer" target="_blank">Place ${stop.number} on openstreetmap.org (opens elsewhere, needs a network)</a></p>
${stop.next ? markup`<p class="next">Next: ${stop.next.text}</p>` : null}
${stop.hours === "" ? null : markup`<p class="hours"><strong>When:</strong> ${stop.hours}</p>\n`}<p>Why: ${stop.summary}. Change: ${stop.change}.</p>
${stop.remarks.map((remark) => markup`<p class="remark">${remark}</p>\n`)}</li>`;
}

function rejectedOf({ rejected }: PatrolSheet): Markup | null {
  if (rejected.length === 0) return null;
  return markup`<h2>Left out on purpose</h2>
${linesOf(rejected.map(({ number, name, ward, reason }) => `${number}. ${name}, ${ward}: ${reason}`))}`;
}

function linesOf(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map((line) => markup`\n<li>${line}</li>`)}\n</ul>`;
}
