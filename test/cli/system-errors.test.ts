// Whatever the system says of a file, the user reads one sentence with its path, and no run ends in a trace or waits for ever.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemFailure, uncaughtFailure } from "../../src/cli/system-errors.ts";
import { MOST_TEXT } from "../../src/cli/text/regular-file.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { FOLDER, faults, soundPackage } from "./sound-package.ts";
import { makeWorkplace, refused, type Workplace } from "./workplace.ts";

const CODES =
  "ENOENT EISDIR EACCES EPERM EMFILE ENFILE ENOSPC EDQUOT EFBIG EROFS ELOOP ENOTEMPTY ENOTDIR ENAMETOOLONG EIO EBUSY ENXIO ENOMEM EEXIST EXDEV EINVAL";

function errorOf(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: something, open 'x'`), { code, ...more });
}

describe("an error of the system", () => {
  it.each(CODES.split(" "))("%s is a sentence with the path, a reason that is not the code, and a remedy", (code) => {
    for (const doing of ["read", "write"] as const) {
      const failure = systemFailure(errorOf(code), "some/where", doing);
      if (!(failure instanceof AppFailure)) throw new Error("it is no failure");
      expect(failure.message).toMatch(/^some\/where cannot be (?:read|written): [a-z].+\.$/);
      expect(failure.message).not.toContain(code);
      expect(failure.remedy).toMatch(/^[A-Z].+\.$/);
    }
  });

  it("that has no words of its own is named by its code", () => {
    expect(String(systemFailure(errorOf("EWHATEVER"), "x", "read"))).toContain("the system says EWHATEVER");
  });

  it("that nobody caught nearer to it is one too, by its own path; a mistake of the program is none", () => {
    const full = errorOf("ENOSPC", { path: "/a/b", syscall: "write" });
    expect(String(uncaughtFailure(full))).toContain("/a/b cannot be written: the disk is full.");
    const mistake = new TypeError("x is not a function");
    expect(uncaughtFailure(mistake)).toBe(mistake);
    const ofNode = Object.assign(new TypeError("bad"), { code: "ERR_INVALID_ARG_TYPE" });
    expect(uncaughtFailure(ofNode)).toBe(ofNode);
  });
});

describe("a package in which something else stands for a file", () => {
  const STANDS: readonly (readonly [string, (path: string) => void, string])[] = [
    ["a folder", (path) => mkdirSync(path), "it is a folder and not a file"],
    ["a link to nothing", (path) => symlinkSync("nowhere", path), "it is not there"],
    ["a link to itself", (path) => symlinkSync(path, path), "it is a link that leads back to itself"],
    ["a pipe", (path) => execFileSync("mkfifo", [path]), "it is a pipe and not a file"],
    ["a device", (path) => symlinkSync("/dev/zero", path), "it is a device and not a file"],
  ];
  it.each(STANDS)("has %s named as its fault", async (_, put, reason) => {
    for (const file of ["counts.csv", "wards.geojson", "notes.csv"]) {
      const place = await soundPackage();
      const path = join(place.folder, FOLDER, file);
      rmSync(path);
      put(path);
      expect(await faults(place)).toContain(`${path} cannot be read: ${reason}.`);
      const analysed = await place.command(
        ...[
          "analyse",
          "--area",
          join(place.folder, FOLDER),
          "--offence",
          "drugs",
          "--from",
          "2025-01",
          "--to",
          "2025-01",
        ],
      );
      expect(analysed.code).toBe(1);
      expect(analysed.error).toContain(`${path} cannot be read: ${reason}.`);
    }
  });

  it("is named where that is the descriptor, or one that the format does not know", async () => {
    const place = await soundPackage();
    const path = join(place.folder, FOLDER, "datapackage.json");
    const other = join(place.folder, FOLDER, "other.csv");
    const text = place
      .read(`${FOLDER}/datapackage.json`)
      .replace(
        /"resources":\s*\[/,
        '"resources": [{"name": "other", "path": "other.csv", "format": "csv", "mediatype": "text/csv"},',
      );
    place.write(`${FOLDER}/datapackage.json`, text);
    mkdirSync(other);
    expect(await faults(place)).toContain(`${other} cannot be read: it is a folder and not a file.`);
    rmSync(path);
    mkdirSync(path);
    expect(await faults(place)).toContain(`${path} cannot be read: it is a folder and not a file.`);
  });
});

describe("an input of a build that is no file", () => {
  it.each([
    ["wards.geojson", "wards.geojson"],
    ["population-2021.csv", "population-2021.csv"],
    ["police/2025-01/2025-01-testshire-street.csv", "police/2025-01/2025-01-testshire-street.csv"],
    ["more.zip", "more.zip"],
  ])("%s is refused where it is a pipe, without waiting for a writer", async (name, said) => {
    const more = name.endsWith(".zip") ? ["--police", "{}/more.zip"] : [];
    const { code, error } = await refused(
      (place) => {
        place.remove(name);
        execFileSync("mkfifo", [join(place.folder, name)]);
      },
      ...more,
    );
    expect([code, error]).toEqual([1, `${said} cannot be read: it is a pipe and not a file. Give a file.\n`]);
  });

  it("is refused where it is a socket", async () => {
    const server = createServer();
    const { error } = await refused(async (place) => {
      place.remove("population-2021.csv");
      server.listen(join(place.folder, "population-2021.csv"));
    });
    server.close();
    expect(error).toMatch(/^population-2021\.csv cannot be read: it is (?:a socket and not a file|not there)\./);
  });

  it("is refused before it is read where it is larger than any text can be", async () => {
    const { error } = await refused((place) => truncateSync(join(place.folder, "wards.geojson"), MOST_TEXT + 1));
    expect(error).toBe(
      "wards.geojson is larger than 512 MB. Give a smaller file: only the wards and residents of the area are needed.\n",
    );
  });
});

describe("folders of police files", () => {
  it("that links lead round in are searched once", async () => {
    const place = makeWorkplace();
    symlinkSync("..", join(place.folder, "police/2025-01/again"));
    symlinkSync(join(place.folder, "police"), join(place.folder, "police/other"));
    const { code, out } = await place.build();
    expect(code).toBe(0);
    expect(out).toMatch(/Files +1\n/);
    expect(out).not.toContain("more than once");
  });

  it("hold a link to nothing, which is named", async () => {
    const { error } = await refused((place) =>
      symlinkSync("nowhere", join(place.folder, "police/2025-02-a-street.csv")),
    );
    expect(error).toBe("There is no police/2025-02-a-street.csv. Check the path given to --police.\n");
  });
});

describe("a place to write that is none", () => {
  const ask = (place: Workplace, command: string, out: string) =>
    place.command(
      ...[command, "--area", CAMBRIDGE, "--offence", "bicycle-theft", "--out", out],
      ...["--from", "2025-01", "--to", "2025-12"],
    );
  it.each(["hotspots", "gi"])("ends %s with a sentence", async (command) => {
    const place = makeWorkplace();
    writeFileSync(join(place.folder, "file"), "");
    for (const out of [join(place.folder, "file/h.geojson"), join(place.folder, "x".repeat(300))]) {
      const { code, error } = await ask(place, command, out);
      expect([code, error]).toEqual([1, expect.stringMatching(/ cannot be written: /)]);
      expect(error).not.toContain("fault of the program");
    }
  });

  it.each(["[]", "null", '{"areas":[null]}', '{"areas":[[]]}', "7"])(
    "is refused where the list of areas is %s",
    async (text) => {
      const { code, error } = await refused((place) => place.write("areas/index.json", text));
      expect(code).toBe(1);
      expect(error).toMatch(/^areas\/index\.json is not a list of areas\. /);
    },
  );

  it("is refused where the list of areas is a folder", async () => {
    const { code, error } = await refused((place) =>
      mkdirSync(join(place.folder, "areas/index.json"), { recursive: true }),
    );
    expect(code).toBe(1);
    expect(error).toMatch(/^areas\/index\.json cannot be (?:read|written)|areas\/index\.json .* folder/);
  });
});
