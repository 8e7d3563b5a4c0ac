// The names that rows print of their forces, back to the slugs in the names of files.
import { expect, it } from "vitest";
import { forceName } from "../../../src/core/area/force-names.ts";
import { printedForceSlug } from "../../../src/core/build/printed-force.ts";

const SLUGS =
  "avon-and-somerset bedfordshire btp cambridgeshire city-of-london devon-and-cornwall dyfed-powys greater-manchester " +
  "metropolitan north-wales northern-ireland northumbria thames-valley west-mercia";

it.each(SLUGS.split(" "))("%s is the slug of its printed name, however spaced and cased", (slug) => {
  const name = forceName(slug);
  expect(name).not.toBe(slug);
  expect(printedForceSlug(name)).toBe(slug);
  expect(printedForceSlug(` ${name.toUpperCase()} `)).toBe(slug);
  if (slug !== "btp") expect(printedForceSlug(slug)).toBe(slug);
});

it("a name that is none of the police's stands for itself, and nothing for nothing", () => {
  expect(printedForceSlug("Testshire Council")).toBe("testshire-council");
  expect(printedForceSlug("Police")).toBe("police");
  expect(printedForceSlug(" ")).toBe("");
});
