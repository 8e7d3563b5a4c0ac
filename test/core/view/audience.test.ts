// Whom an address is for: a slip in it must not show what was to be withheld.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseView } from "../../../src/core/view/view.ts";
import { PAGE_IDS } from "../../../src/views/shell/pages.ts";

describe("whom an address is for", () => {
  it("is residents whatever is written but that it is everyone, and everyone where nothing is", () => {
    const anyCase = fc.mixedCase(fc.constantFrom("everyone", "public"));
    const others = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webQueryParameters().map((text) => text.replace(/[&#]/g, "")),
    );
    fc.assert(
      fc.property(fc.oneof(anyCase, others.map(encodeURIComponent)), (text) => {
        const { audience } = parseView(`?offence=drugs&audience=${text}&map=hotspots`, PAGE_IDS);
        expect(audience).toBe(decodeURIComponent(text).trim().toLowerCase() === "everyone" ? "everyone" : "public");
      }),
    );
    for (const query of ["audience=", "audience", "audience=PUBLIC", "audience=xyz", "audience=%zz"])
      expect(parseView(query, PAGE_IDS).audience, query).toBe("public");
    for (const query of ["?a=1&amp;audience=public", "?a=1#audience=public", "#audience=public"])
      expect(parseView(query, PAGE_IDS).audience, query).toBe("public");
    expect(parseView("", PAGE_IDS).audience).toBe("everyone");
    expect(parseView("?offence=drugs&map=hotspots", PAGE_IDS).audience).toBe("everyone");
  });

  const name = fc.mixedCase(fc.constant("audience"));
  const value = fc.constantFrom("everyone", "public", "Everyone", "", "x");
  const sign = fc.constantFrom("&", "#", "&amp;", "?");

  it("is for residents wherever one of its audiences is, and everyone's where its only one says so", () => {
    const others = fc.constantFrom("offence=drugs", "map=hotspots", "audiences=everyone", "", "triage");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value, others, sign), { minLength: 1 }), (parts) => {
        const query = parts.map(([key, text, other, mark]) => `${mark}${other}${mark}${key}=${text}`).join("");
        const isForAll = parts.length === 1 && /^everyone$/i.test(parts[0]![1]);
        expect(parseView(query, PAGE_IDS).audience, query).toBe(isForAll ? "everyone" : "public");
      }),
    );
  });
});
