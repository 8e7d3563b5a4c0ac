// One wording of what is recorded where the police look.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MORE_PATROLS, policeActivity, policeActivityText } from "../../../src/core/area/police-activity.ts";
import { area, selected } from "../../area.ts";

const CITY = area();

it("tells the categories that follow the police, and whether that is all of a selection", () => {
  const ofSelection = (...slugs: readonly string[]) =>
    policeActivity(selected(CITY, ...slugs), CITY.taxonomy.categories);
  expect(ofSelection("drugs", "anti-social-behaviour")).toEqual({
    labels: ["Drugs", "Anti-social behaviour"],
    all: true,
  });
  expect(ofSelection("all-crime")).toEqual({ labels: ["Drugs"], all: false });
  expect(ofSelection("burglary")).toEqual({ labels: [], all: false });
});

it("says so in one sentence, with or without what is meant and what follows", () => {
  expect(policeActivityText([])).toBe("Recorded numbers partly follow where the police already look.");
  expect(policeActivityText(["Drugs", "Possession of weapons"], MORE_PATROLS)).toBe(
    "Recorded numbers of drugs and possession of weapons partly follow where the police already look: patrols there make more of them.",
  );
});

it("is worded nowhere else", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const holding = files.filter((name) => /police already look/.test(readFileSync(`src/${name}`, "utf8")));
  expect(holding).toEqual(["core/area/police-activity.ts"]);
});
