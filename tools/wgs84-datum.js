// What the built page has in the place of proj4's table of some hundred datums: the two names that it asks for.
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default { wgs84: { towgs84: "0,0,0", ellipse: "WGS84", datumName: "WGS84" } };
