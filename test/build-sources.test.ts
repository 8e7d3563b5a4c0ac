// The browser tests build again when anything has changed that the build is made of.
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import config from "../vite.config.ts";
import { SOURCES } from "./e2e/build.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

it("the sources hold every file of ours that stands in the place of a module", () => {
  const { resolve } = config({ command: "build", mode: "production" });
  const aliases = resolve?.alias as readonly { readonly replacement: string }[];
  const files = aliases.map(({ replacement }) => replacement).filter(isAbsolute);
  const ours = files.map((file) => relative(ROOT, file).split(sep)[0]!);
  expect(ours).toContain("tools");
  for (const part of ours) expect(SOURCES).toContain(part);
});
