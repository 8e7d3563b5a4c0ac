// What the built page has in the place of projections that it has no use for: one that goes by no name.
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default { names: [] };
