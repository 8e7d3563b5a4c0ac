// What the built page has in the place of proj4's table of ellipsoids: that of the satellites, and that of the British maps.
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default {
  WGS84: { a: 6378137, rf: 298.257223563, ellipseName: "WGS 84" },
  airy: { a: 6377563.396, b: 6356256.91, ellipseName: "Airy 1830" },
};
