// The steps of `npm test`: side by side, printed in order, and stopped by the first failure.
import { expect, it } from "vitest";
import { runLanes, type Step } from "./steps.ts";

/** A step that ends when the test says how. */
function step(name: string) {
  let end: (done: boolean) => void = () => undefined;
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const state = { started: false, stopped: false };
  const made: Step = {
    name,
    run: (say, signal) => {
      state.started = true;
      say(`${name} begins\n`);
      signal.addEventListener("abort", () => {
        state.stopped = true;
        say(`${name} is stopped\n`);
        end(false);
      });
      return ended;
    },
  };
  return { step: made, state, end };
}

function started(...lanes: readonly (readonly { readonly step: Step }[])[]) {
  const printed: string[] = [];
  const result = runLanes(
    lanes.map((lane) => lane.map(({ step: one }) => one)),
    (text) => printed.push(text),
  );
  return { result, text: () => printed.join("").replace(/\d+\.\d s/g, "0 s") };
}

/** Lets everything happen that can happen by now. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it("runs lanes beside each other, and prints them in their order", async () => {
  const [lint, types, unit] = [step("lint"), step("types"), step("unit")];
  const { result, text } = started([lint, types], [unit]);
  expect([lint, types, unit].map(({ state }) => state.started)).toEqual([true, false, true]);
  expect(text()).toBe("\n=== lint\nlint begins\n");
  unit.end(true);
  await settle();
  expect(text()).toBe("\n=== lint\nlint begins\n");
  lint.end(true);
  await settle();
  types.end(true);
  expect(await result).toBeNull();
  expect(text()).toBe(
    "\n=== lint\nlint begins\n=== lint: ok, 0 s\n\n=== types\ntypes begins\n=== types: ok, 0 s\n" +
      "\n=== unit\nunit begins\n=== unit: ok, 0 s\n",
  );
});

it("stops the others at the first failure, and says of them no more", async () => {
  const [lint, types, unit] = [step("lint"), step("types"), step("unit")];
  const { result, text } = started([lint, types], [unit]);
  unit.end(false);
  expect(await result).toBe("unit");
  expect([lint.state.stopped, types.state.started]).toEqual([true, false]);
  expect(text()).toBe("\n=== lint\nlint begins\n\n=== unit\nunit begins\n");
});

it("names the step that failed, not those that were stopped for it", async () => {
  const [lint, unit] = [step("lint"), step("unit")];
  const { result, text } = started([lint], [unit]);
  lint.end(false);
  expect(await result).toBe("lint");
  expect(unit.state.stopped).toBe(true);
  expect(text()).toBe("\n=== lint\nlint begins\n");
});
