// The policy of the built page follows the site's settings, and the document for publishers says the same as the page.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG, readConfig } from "../src/core/area/site-config.ts";
import { contentPolicy, pageHeaders, streetHosts, withPolicy } from "../tools/content-policy.ts";

const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const PAGE = textOf("index.html");

/** Sources by directive. */
function directivesOf(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(policy.split("; ").map((text) => text.split(/ (.*)/).slice(0, 2)));
}

describe("the policy", () => {
  it("lets nothing in but what it names, and no markup run or bring styles", () => {
    const policy = contentPolicy(DEFAULT_CONFIG);
    expect(directivesOf(policy)).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "worker-src": "'self'",
      "style-src": "'self'",
      "font-src": "'self'",
      "img-src": "'self' data: blob:",
      "connect-src": "'self' https://tiles.openfreemap.org",
      "manifest-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "default",
    });
    expect(policy).not.toMatch(/unsafe|\*|frame-ancestors/);
  });

  it.each([
    [{ streetStyle: null }, []],
    [{ streetStyle: "./streets/style.json" }, []],
    [{ streetStyle: "https://maps.example:8443/a.json?key=1" }, ["https://maps.example:8443"]],
    [{ streetStyle: null, streetHosts: ["https://tiles.example"] }, []],
    [
      { streetStyle: "https://maps.example/a", streetHosts: ["https://*.tiles.example", "https://maps.example"] },
      ["https://maps.example", "https://*.tiles.example"],
    ],
  ])("of the settings %j asks these hosts for streets", (settings, hosts) => {
    const config = readConfig(settings);
    expect(config.fault).toBeNull();
    expect(streetHosts(config)).toEqual(hosts);
    expect(directivesOf(contentPolicy(config))["connect-src"]).toBe(["'self'", ...hosts].join(" "));
  });

  it("has no other directive and no other page, whatever stands in the settings", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "https://a.example; script-src *",
        'https://a"><script>',
        "https://a.example 'unsafe-inline'",
        "*",
      ),
      fc.constantFrom(
        "https://*",
        "https://*/style.json",
        "javascript:a()",
        "https://a.example,https://b",
        "data:",
        "https:",
        "//a.example",
        "'self'",
      ),
      fc.webUrl().map((address) => `${address}; img-src *`),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(hostile, hostile, (streetStyle, host) => {
        let policy: string;
        try {
          policy = contentPolicy(readConfig({ streetStyle, streetHosts: [host] }));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          return;
        }
        expect(Object.keys(directivesOf(policy))).toEqual(Object.keys(directivesOf(contentPolicy(DEFAULT_CONFIG))));
        expect(policy).toMatch(/^[\w\-'.:/;* ]+$/);
        expect(policy).not.toMatch(/(?:^| )(?:https?:|\/\/|https?:\/\/\*|\*)(?:;| |$)/);
        expect(directivesOf(policy)["script-src"]).toBe("'self'");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the built page", () => {
  it("has the policy before all that it loads, and another in its place when the settings change", () => {
    const page = withPolicy(PAGE, DEFAULT_CONFIG);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(?:link|script|style)\b/));
    expect(page.indexOf("charset")).toBeLessThan(page.indexOf("Content-Security-Policy"));
    const other = withPolicy(page, { ...DEFAULT_CONFIG, streetStyle: null });
    expect(other.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(other).toContain("connect-src 'self';");
    expect(withPolicy(other, DEFAULT_CONFIG)).toBe(page);
    expect(() => withPolicy("<html></html>", DEFAULT_CONFIG)).toThrow("charset");
  });

  it("has no script, style or handler within it", () => {
    expect(PAGE).not.toMatch(/<style|style=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/);
  });

  it("tells other hosts no more than its own name, as the header does", () => {
    expect(PAGE).toContain(`<meta name="referrer" content="${pageHeaders(DEFAULT_CONFIG)["Referrer-Policy"]}" />`);
  });
});

describe("docs/hosting.md", () => {
  const text = textOf("docs/hosting.md");

  it("has the headers of the built-in settings, word for word, for each host", () => {
    for (const [name, value] of Object.entries(pageHeaders(readConfig(JSON.parse(textOf("public/wardscope.json")))))) {
      expect(text).toContain(`add_header ${name} "${value}" always;`);
      expect(text).toContain(`Header always set ${name} "${value}"`);
      expect(text).toContain(`  ${name}: ${value}\n`);
    }
  });
});
