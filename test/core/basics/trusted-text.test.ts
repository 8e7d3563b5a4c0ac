// What the one policy of the page lets through: text and links, and the two workers of the build.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOwnWorker, linksAlone } from "../../../src/core/basics/trusted-text.ts";
import { trustOnlyOurs } from "../../../src/views/shell/trusted-types.ts";

const FOLDER = "https://crime.example/some/where/assets/";
const pieces = fc.constantFrom(
  ...[
    "<",
    ">",
    '"',
    "'",
    "=",
    " ",
    "/",
    "a",
    "<a ",
    "href=",
    'href="https://x.example/"',
    "</a>",
    "<img src=x onerror=a()>",
  ],
  ...[
    "<svg/onload=a()>",
    "javascript:a()",
    "&lt;",
    "&#60;",
    "\u0000",
    "\n",
    "<!--",
    "-->",
    "<a href='https://y.example'>y",
  ],
  ...["<script>a()</script>", "<a\thref=https://z>", "\u202e", "<style>", "onclick=a()", 'https://"onclick="a()'],
);
const anyMarkup = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
/** All that may be left: a link with one attribute and text in it, and text. */
const HARMLESS = /^(?:[^<>]|<a href="https?:\/\/[^"'<>\s]*">[^<>]*<\/a>)*$/;

describe("markup", () => {
  it("is text and links to other sites, whatever it was, and stays as it is when it comes again", () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const left = linksAlone(html);
        expect(left).toMatch(HARMLESS);
        expect(linksAlone(left)).toBe(left);
      }),
      { numRuns: 2_000 },
    );
  });

  it("keeps what the makers of street maps ask to be shown", () => {
    const credits =
      '<a href="https://openfreemap.org" target="_blank">OpenFreeMap</a> <b>&copy;</b> <a target="_blank" href=\'https://www.openmaptiles.org/\'>OpenMapTiles</a>';
    expect(linksAlone(credits)).toBe(
      '<a href="https://openfreemap.org">OpenFreeMap</a> &copy; <a href="https://www.openmaptiles.org/">OpenMapTiles</a>',
    );
    expect(linksAlone("")).toBe("");
    expect(linksAlone('<a href="javascript:a()">here</a>')).toBe("here");
    expect(linksAlone("Counts < 5 & more")).toBe("Counts &lt; 5 & more");
  });

  it("of any length takes no time", () => {
    for (const part of ["<a href=", '<a href="https://x">', "<", "<a ", '<a href="https://x" '])
      expect(linksAlone(part.repeat(10_000)).length).toBeGreaterThanOrEqual(0);
  }, 2_000);
});

describe("the address of a script", () => {
  it("is that of a worker in the build's own folder, or refused", () => {
    expect(isOwnWorker(`${FOLDER}hotspot-worker-CQB2kAlS.js`, FOLDER)).toBe(true);
    expect(isOwnWorker(`${FOLDER}maplibre-gl-worker-Dr_1-x9Z.js`, FOLDER)).toBe(true);
    expect(isOwnWorker("https://crime.example/some/where/sw.js", FOLDER)).toBe(true);
    for (const address of [
      ...["https://crime.example/sw.js", `${FOLDER}sw.js`, "https://crime.example/some/where/sw.js?a"],
      ...["", "hotspot-worker-CQB2kAlS.js", `${FOLDER}../hotspot-worker-CQB2kAlS.js`, `${FOLDER}shell-HXhROPnh.js`],
      ...[
        "https://other.example/hotspot-worker-CQB2kAlS.js",
        `${FOLDER}hotspot-worker-a.js?b`,
        "blob:https://crime.example/1",
      ],
      ...["data:text/javascript,a()", `${FOLDER}hotspot-worker-a.js/x.js`, `${FOLDER}hotspot-worker-a.js\n`],
    ])
      expect(isOwnWorker(address, FOLDER), address).toBe(false);
  });

  it("is never one of another folder", () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (address) => !isOwnWorker(address, FOLDER)));
  });
});

it("is the policy that the browser asks for whatever a library hands it, and there is none for scripts as text", () => {
  const made: [string, Record<string, (text: string) => unknown>][] = [];
  trustOnlyOurs(FOLDER, { trustedTypes: { createPolicy: (name, rules) => made.push([name, { ...rules }]) } });
  const [[name, { createHTML, createScriptURL, ...others }] = ["", {}]] = made;
  expect([made.length, name, others]).toEqual([1, "default", {}]);
  expect(createHTML?.("<b>x</b>")).toBe("x");
  expect(createScriptURL?.("https://other.example/a.js")).toBeNull();
  expect(createScriptURL?.(`${FOLDER}hotspot-worker-a.js`)).toBe(`${FOLDER}hotspot-worker-a.js`);
  expect(() => trustOnlyOurs(FOLDER, {})).not.toThrow();
});
