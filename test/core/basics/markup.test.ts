// Text never becomes markup.
import fc from "fast-check";
import { expect, it } from "vitest";
import { markup, rawMarkup } from "../../../src/core/basics/markup.ts";
import { elementTree } from "../../element-tree.ts";
import { hostileText } from "../hotspots/sample-hotspots.ts";

it("keeps any text as text, in content and in attributes", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: "binary" })), (text) => {
      const node = elementTree(markup`<p title="${text}">${text}</p>`.markup);
      const legal = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
      expect(node).toEqual({ name: "p", attributes: { title: legal }, children: [], text: legal });
    }),
  );
});

it("writes markup, lists, numbers and nothing", () => {
  const items = ["a", "<"].map((item) => markup`<li>${item}</li>`);
  expect(markup`<ul>${items}</ul>${null}${1.5}`.markup).toBe("<ul><li>a</li><li>&lt;</li></ul>1.5");
  expect(markup`<style>${rawMarkup("a > b {}")}</style>`.markup).toBe("<style>a > b {}</style>");
});
