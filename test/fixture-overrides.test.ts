// The rule that keeps what one file of browser tests changes from those that run after it: the linter catches it planted.
import { describe, expect, it } from "vitest";
import { rulesByFile } from "./planted.ts";

const TOP = "test/top.e2e.ts";
const GROUP = "test/group.e2e.ts";

describe("overrides of fixtures", () => {
  const override = 'it.override("webgl", false);';
  const found = rulesByFile({
    [TOP]: `${override}\n`,
    [GROUP]: `describe("a group", () => {\n  ${override}\n});\ndescribe.for([1])("%i", () => {\n  ${override}\n});\n`,
  });

  it("are refused at the top of a file, where they outlive it", () => {
    expect(found.get(TOP)).toContain("plugin");
  });

  it("are let be within a group", () => {
    expect(found.get(GROUP) ?? []).not.toContain("plugin");
  });
});
