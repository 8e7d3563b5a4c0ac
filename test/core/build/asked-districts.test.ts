// The districts of an area, by their own codes or by their partnership's.
import { expect, it } from "vitest";
import { askedDistricts } from "../../../src/core/build/asked-districts.ts";
import type { ForceArea } from "../../../src/core/build/force-areas.ts";

const AREAS = [
  area("E07000008", "Cambridge", "E22000050"),
  area("E07000112", "Folkestone and Hythe", "E22000373"),
  area("E07000105", "Ashford", "E22000373"),
  area("E06000061", "North Northamptonshire", "E22000100"),
  area("E06000061", "North Northamptonshire", "E22000101"),
];

function area(code: string, name: string, partnershipCode: string): ForceArea {
  return {
    code,
    name,
    partnershipCode,
    partnership: `P ${partnershipCode}`,
    forceArea: "Testshire",
    force: "testshire",
  };
}

function asked(...codes: readonly string[]) {
  const { districts, areaCode } = askedDistricts(AREAS, codes, "Testford");
  return { areaCode, districts: districts.map(({ code, name, force }) => `${code} ${name} ${force}`) };
}

it("are those of the codes, in their order and once each", () => {
  expect(asked("E07000008")).toEqual({ areaCode: "E07000008", districts: ["E07000008 Cambridge testshire"] });
  expect(asked("E07000105", "E07000008", "E07000105")).toEqual({
    areaCode: "E07000105 E07000008",
    districts: ["E07000105 Ashford testshire", "E07000008 Cambridge testshire"],
  });
});

it("are those of a partnership, whose code stands for them all", () => {
  const whole = ["E07000112 Folkestone and Hythe testshire", "E07000105 Ashford testshire"];
  expect(asked("E22000373")).toEqual({ areaCode: "E22000373", districts: whole });
  expect(asked("E07000105", "E07000112").areaCode).toBe("E22000373");
  expect(asked("E22000373", "E07000008").areaCode).toBe("E07000112 E07000105 E07000008");
});

it("are one district under its own code where that is all there is of a partnership", () => {
  expect(asked("E22000050").areaCode).toBe("E07000008");
  expect(asked("E22000101")).toEqual({
    areaCode: "E06000061",
    districts: ["E06000061 North Northamptonshire testshire"],
  });
});

it("that nobody knows have the area's name when there is one, their code when there are several", () => {
  expect(asked("X1").districts).toEqual(["X1 Testford undefined"]);
  expect(asked("X1", "X2").districts).toEqual(["X1 X1 undefined", "X2 X2 undefined"]);
  expect(() => asked("W14000009")).toThrow("W14000009 is no partnership of geo/force-areas.csv.");
});
