// Folders and ZIPs of street files, and what is wrong with some of them.
import { describe, expect, it } from "vitest";
import { makeWorkplace, refused, rowOf, street } from "./workplace.ts";
import { zip } from "./zip.ts";

const NAME = "2025-01/2025-01-testshire-street.csv";
const ROWS = [rowOf(), rowOf({ longitude: "0.115", category: "Drugs" })];

describe("--police", () => {
  it.each([
    ["that is not there", "{}/nowhere", "There is no nowhere. Check the path given to --police."],
    ["without a street file", "{}/areas", "areas holds no street file. Street files are named like"],
    ["that is some other file", "{}/wards.geojson", "wards.geojson is neither a folder, a ZIP nor a street file."],
  ])("%s fails the build", async (_, path, sentence) => {
    const { code, error } = await refused((place) => place.write("areas/readme.txt", ""), "--police", path);
    expect(error).toContain(sentence);
    expect(code).toBe(1);
  });

  const entry = { name: NAME, text: street(...ROWS), deflate: true };
  it.each([
    [
      "is truncated",
      zip([entry]).subarray(0, 300),
      "crimes.zip is not a whole ZIP: it is truncated, or something else. Download it again.",
    ],
    [
      "is empty",
      Buffer.alloc(0),
      "crimes.zip is not a whole ZIP: it is truncated, or something else. Download it again.",
    ],
    [
      "is a web page",
      Buffer.from("<html>".repeat(20)),
      "crimes.zip is not a whole ZIP: it is truncated, or something else. Download it again.",
    ],
    [
      "is encrypted",
      zip([{ ...entry, encrypted: true }]),
      `crimes.zip is encrypted (${NAME}). Unpack it with its password and give the folder instead.`,
    ],
    [
      "packs in another way",
      zip([{ ...entry, method: 14 }]),
      `crimes.zip packs ${NAME} in a way that cannot be read. Unpack it and give the folder instead.`,
    ],
    [
      "has an entry ../../x",
      zip([entry, { name: "../../x", text: "" }]),
      "crimes.zip holds a path that leads out of the archive (invalid relative path: ../../x). Do not use it; get the archive from its source.",
    ],
    [
      "has an absolute entry",
      zip([entry, { name: "/etc/x", text: "" }]),
      "crimes.zip holds a path that leads out of the archive (absolute path: /etc/x). Do not use it; get the archive from its source.",
    ],
    [
      "has a wrong checksum",
      zip([{ ...entry, wrongBy: 1 }]),
      `crimes.zip is damaged: ${NAME} does not match its checksum. Download it again.`,
    ],
    [
      "has no street file",
      zip([{ name: "a.txt", text: "" }]),
      "crimes.zip holds no street file. Street files are named like",
    ],
  ])("a ZIP that %s fails the build", async (_, bytes, sentence) => {
    const { code, error } = await refused((place) => place.write("crimes.zip", bytes), "--police", "{}/crimes.zip");
    expect(error).toContain(sentence);
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(code).toBe(1);
  });

  it("a ZIP whose entry is damaged inside fails the build", async () => {
    const rows = Array.from({ length: 300 }, (_, index) => rowOf({ id: String(index * 7919) }));
    const bytes = zip([{ ...entry, text: street(...rows) }]);
    bytes.fill(0xff, 600, 700);
    const { error } = await refused((place) => place.write("crimes.zip", bytes), "--police", "{}/crimes.zip");
    expect(error).toMatch(
      /^crimes\.zip \(2025-01\/2025-01-testshire-street\.csv\) is a damaged ZIP|^crimes\.zip.*checksum/,
    );
  });

  it("a ZIP may lie in a folder, beside others", async () => {
    const place = makeWorkplace();
    place.write(
      "police/crimes.zip",
      zip([{ name: "2025-02/2025-02-testshire-street.csv", text: street({ month: "2025-02" }) }]),
    );
    await place.build();
    expect(place.read("areas/testford/counts.csv")).toContain("W1,2025-02,bicycle-theft,1");
  });
});
