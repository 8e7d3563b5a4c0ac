// A patrol sheet as a file for satellite receivers and navigation apps.
import { type Markup, markup } from "../../basics/markup.ts";
import type { PatrolSheet, PatrolStop } from "./patrol-sheet.ts";

/** GPX 1.1: the stops as waypoints and, in visiting order, as a route. */
export function patrolGpx(sheet: PatrolSheet): string {
  const { caveats, sources, stops, totals } = sheet;
  const about = [
    sheet.subtitle,
    `Offence: ${sheet.offence}`,
    `Period: ${sheet.period}`,
    `Bandwidth: ${sheet.bandwidth} m`,
  ];
  const description = [...about, totals.text, totals.practice, ...caveats, ...sources].join("\n");
  const way = markup`
  <rte>
    <name>${sheet.title}</name>
    <desc>Visiting order; distances are as the crow flies.</desc>${stops.map((stop) => gpxPoint("rtept", stop))}
  </rte>`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Wardscope">
  <metadata>
    <name>${sheet.title}</name>
    <desc>${description}</desc>
  </metadata>${stops.map((stop) => gpxPoint("wpt", stop))}${stops.length > 0 ? way : null}
</gpx>
`.markup;
}

function gpxPoint(element: "wpt" | "rtept", stop: PatrolStop): Markup {
  const description = [
    stop.ward,
    stop.summary,
    stop.change,
    ...(stop.hours === "" ? [] : [stop.hours]),
    ...stop.remarks,
    ...(stop.next ? [stop.next.text] : []),
  ];
  const inside = markup`<name>${stop.number}. ${stop.name}</name><desc>${description.join("\n")}</desc>`;
  const { latitude, longitude } = stop;
  return element === "wpt"
    ? markup`\n  <wpt lat="${latitude}" lon="${longitude}">${inside}</wpt>`
    : markup`\n    <rtept lat="${latitude}" lon="${longitude}">${inside}</rtept>`;
}
