// What the built page may load, run and ask for: its content security policy and the other headers, from the site's settings.
import type { SiteConfig } from "../src/core/area/site-config.ts";

/** A host as a policy names it: `https://tiles.example.org`, with `*.` for the hosts under it. */
const HOST = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$/i;
/** Where a built page has its policy. */
const META = /<meta http-equiv="Content-Security-Policy" content="[^"]*" \/>/;
const CHARSET = '<meta charset="utf-8" />';

/** Of the features of a browser, the page uses none but the clipboard, to copy, and the position, when the reader asks for it. */
const FEATURES = [
  ...["accelerometer", "camera", "display-capture", "gyroscope", "hid", "magnetometer", "microphone"],
  ...["midi", "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"],
];

/** Hosts that the page asks for the street map; none where there is no street map or it lies beside the page. */
export function streetHosts({ streetStyle, streetHosts: further }: SiteConfig): readonly string[] {
  if (streetStyle === null) return [];
  const style = /^(?:https?:)?\/\//i.test(streetStyle) ? [originOf(streetStyle)] : [];
  const faulty = [...style, ...further].find((host) => !HOST.test(host));
  if (faulty === undefined && !style[0]?.includes("*")) return [...new Set([...style, ...further])];
  throw new Error(`wardscope.json names "${faulty ?? streetStyle}", which is no host like https://tiles.example.org.`);
}

/** What is no address is given back, and is no host either. */
function originOf(address: string): string {
  return URL.canParse(address, "https://own.invalid") ? new URL(address, "https://own.invalid").origin : address;
}

/**
 * The policy, in one line, for the page's own `<meta>` and for a header. No word in it allows markup to run or to bring styles;
 * styles set by script are not restricted by any. `frame-ancestors` works in a header only, and is the publisher's to say.
 */
export function contentPolicy(settings: SiteConfig): string {
  const directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    "worker-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data: blob:",
    "connect-src": ["'self'", ...streetHosts(settings)].join(" "),
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "default",
  };
  return Object.entries(directives)
    .map((pair) => pair.join(" "))
    .join("; ");
}

/** All headers, by name. */
export function pageHeaders(settings: SiteConfig): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentPolicy(settings),
    "Referrer-Policy": "strict-origin",
    "Permissions-Policy": [
      ...FEATURES.map((name) => `${name}=()`),
      "geolocation=(self)",
      "clipboard-write=(self)",
    ].join(", "),
    "X-Content-Type-Options": "nosniff",
  };
}

/** The same as lines of a configuration of nginx. Throws for a value that would end its text there. */
export function nginxHeaders(settings: SiteConfig): string {
  return Object.entries(pageHeaders(settings))
    .map(([name, value]) => {
      if (/["\\$\n]/.test(value)) throw new Error(`${name} holds what nginx does not take as text: ${value}`);
      return `add_header ${name} "${value}" always;\n`;
    })
    .join("");
}

/** A page with the policy of these settings, in the place of the one it has. Throws where there is no place for one. */
export function withPolicy(html: string, settings: SiteConfig): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(settings)}" />`;
  if (META.test(html)) return html.replace(META, meta);
  if (!html.includes(CHARSET))
    throw new Error("index.html has no line with its charset, after which the policy stands.");
  return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
}
