import { expect, it } from "vitest";
import { readForceAreas } from "../../../src/cli/package/home-force.ts";
import { forcesOf } from "../../../src/cli/sources/district-forces.ts";
import { defaultDownloads } from "../../../src/cli/sources/downloads-folder.ts";

it("needs of a district the home force and the transport police", async () => {
  const areas = await readForceAreas();
  expect(forcesOf(areas, ["E06000047"], "btp")).toEqual({ forces: ["durham", "btp"], unknown: [] });
  expect(forcesOf(areas, ["E07000008", "E06000047", "E07000009", "S12000033"], "btp")).toEqual({
    forces: ["cambridgeshire", "durham", "btp"],
    unknown: ["S12000033"],
  });
});

it("keeps downloads where the system has such things", () => {
  expect(defaultDownloads({ XDG_CACHE_HOME: "/var/cache/me" })).toBe("/var/cache/me/wardscope");
  expect(defaultDownloads({ XDG_CACHE_HOME: "not/absolute" })).toMatch(/^\/.+\/wardscope$|wardscope/);
});
