// Inputs that would take all the time or memory there is: lines and entries without an end, JSON as deep as a well.
import { describe, expect, it } from "vitest";
import { rowBlocks } from "../../src/cli/text/csv-rows.ts";
import { refused, rowOf, street, wardsOf } from "./workplace.ts";
import { zip } from "./zip.ts";

const STREET = "police/2025-01/2025-01-testshire-street.csv";
const NAME = "2025-01/2025-01-testshire-street.csv";

async function readTo(pieces: (taken: () => void) => AsyncIterable<string>): Promise<{ error: string; taken: number }> {
  let taken = 0;
  const blocks = rowBlocks(
    pieces(() => taken++),
    "a.csv",
  );
  try {
    for await (const _ of blocks);
    return { error: "", taken };
  } catch (error) {
    return { error: String(error), taken };
  }
}

describe("a line of over a million letters", () => {
  it.each(["", "a,b\n1,2\n"])("refuses the file at once, wherever it begins (after %j)", async (before) => {
    const { error, taken } = await readTo(async function* (take) {
      yield before;
      for (;;) {
        take();
        yield "x".repeat(100_000);
      }
    });
    expect(error).toContain(`a.csv:${before === "" ? 1 : 3}: the line does not end.`);
    expect(taken).toBe(11);
  });

  it("refuses it in one piece too, and one of a million does not", async () => {
    const one = (letters: number) =>
      readTo(async function* () {
        yield `a,b\n${"x".repeat(letters - 2)},1\n2,3\n`;
      });
    expect((await one(1_000_000)).error).toBe("");
    expect((await one(1_000_001)).error).toContain("a.csv:2: the line does not end.");
  });

  it("stops a build with a sentence", async () => {
    const { code, error } = await refused((place) => place.write(STREET, street(rowOf(), "x".repeat(1_200_000))));
    expect([code, error]).toEqual([1, `${STREET}:3: the line does not end. Download the file again.\n`]);
  });

  it.each([",", ";", "\t"])(
    "that has its columns parted by %j says how many there are, in one piece or many",
    async (sign) => {
      const cells = `x${sign}`.repeat(100_000);
      const { error, taken } = await readTo(async function* (take) {
        yield "a,b\n1,2\n";
        for (;;) {
          take();
          yield cells;
        }
      });
      expect(error).toContain("a.csv:3 has at least 600,001 columns; a table of offences has at most 1,024.");
      expect(taken).toBe(6);
      const { error: ofStreet } = await refused((place) =>
        place.write(STREET, street(rowOf(), cells.repeat(7).slice(0, -1))),
      );
      expect(ofStreet).toMatch(new RegExp(`^${STREET}:3 has at least [\\d,]+ columns; a table`));
    },
  );
});

describe("an entry of a ZIP that unpacks to over two hundred times its size", () => {
  const long = street(...Array.from({ length: 20_000 }, () => rowOf()));
  it("is refused before it is read", async () => {
    const bytes = zip([{ name: NAME, text: long, deflate: true }]);
    const { code, error } = await refused((place) => place.write("street.zip", bytes), "--police", "{}/street.zip");
    expect(error).toBe(
      `street.zip is refused: ${NAME} unpacks to over 200 times its size, as no file of offences does. Download it again.\n`,
    );
    expect(code).toBe(1);
  });

  it("is refused while it is read where its header says less", async () => {
    const bytes = zip([{ name: NAME, text: long, deflate: true }]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(long.length);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) bytes.writeUInt32LE(900_000, at);
    const { code, error } = await refused((place) => place.write("street.zip", bytes), "--police", "{}/street.zip");
    expect(error).toMatch(/^street\.zip .*(?:unpacks to over 200 times|damaged)/);
    expect(code).toBe(1);
  });
});

describe("JSON that is nested twenty thousand deep", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  it.each(["crs", "features", "name"])("is refused in the %s of a ward file", async (key) => {
    const wards = wardsOf([{ code: "W1" }, { code: "W2" }]).replace("{", `{"${key}":${deep},`);
    const { code, error } = await refused((place) => place.write("wards.geojson", wards));
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^wards\.geojson is not GeoJSON: it is nested more than 100 deep\. Download the wards/),
    ]);
  });
});

describe("a ward file in another encoding", () => {
  it("is to be saved as what it is", async () => {
    const wards = Buffer.from(wardsOf([{ code: "W1", name: "Caf\u00e9" }]), "latin1");
    const { error } = await refused((place) => place.write("wards.geojson", wards));
    expect(error).toBe("wards.geojson is not text in UTF-8. Save or download it again as GeoJSON in UTF-8.\n");
  });
});
