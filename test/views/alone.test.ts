// A part that throws is replaced by a sentence and a way on, which shows it again.
import { isValidElement } from "react";
import { expect, it } from "vitest";
import { Alone } from "../../src/views/kit/alone.tsx";

it("a part shows its children until it fails, then a sentence, then its children again", () => {
  const part = new Alone({ what: "The map", children: "a map" });
  expect(part.render()).toBe("a map");
  Object.assign(part, { state: Alone.getDerivedStateFromError() });
  const shown = part.render();
  expect(isValidElement(shown)).toBe(true);
  expect(shown).toMatchObject({ props: { what: "The map", onAgain: part.again } });
  part.setState = (change) => Object.assign(part, { state: change });
  part.again();
  expect(part.render()).toBe("a map");
});
