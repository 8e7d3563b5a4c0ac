// What the libraries of the page may hand to the browser as markup or as the address of a script: nothing that could run.

/** A link to another site, as the makers of street maps write their names; its text holds no markup. */
const LINK = /<a\s[^<>]*?\bhref=(["'])(https?:\/\/[^"'<>\s]*)\1[^<>]*>([^<>]*)<\/a\s*>/gi;
/** The workers, as the build names them. */
const WORKER = /^(?:hotspot-worker|own-data-worker|maplibre-gl-worker)-[\w-]+\.js$/;

/**
 * Markup of which text and links to http(s) addresses are left, and nothing else: every other element loses its tags. For the
 * names that a street map's sources want shown; "" stays "", by which ECharts empties what it has drawn in.
 */
export function linksAlone(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: whole, 2: address = "", 3: text = "" } of html.matchAll(LINK)) {
    parts.push(withoutTags(html.slice(from, index)), `<a href="${address}">${text}</a>`);
    from = index + whole.length;
  }
  return [...parts, withoutTags(html.slice(from))].join("");
}

/**
 * Whether an address is that of a worker that the build has put into its folder, which ends with a slash, or of the service worker
 * beside the page, one folder up.
 */
export function isOwnWorker(address: string, folder: string): boolean {
  if (address === folder.replace(/[^/]+\/$/, "sw.js")) return true;
  return address.startsWith(folder) && WORKER.test(address.slice(folder.length));
}

/** References such as `&copy;` stay what they are: they can stand for no markup. */
function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, "").replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;"));
}
