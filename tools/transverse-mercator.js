// What the built page has in the place of proj4: its core and the one projection of the British National Grid, at half the weight.
import proj4 from "proj4/lib/core.js";
import Proj from "proj4/lib/Proj.js";
import etmerc from "proj4/lib/projections/etmerc.js";

Proj.projections.add(etmerc);

// biome-ignore lint/style/noDefaultExport: it stands in for a package with a default export
export default proj4;
