// A package of one kind never takes the place of one of another: own records, open data and public copies.
import { expect, it } from "vitest";
import { FOLDER } from "./sound-package.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";

const PROFILE = {
  profile: "wardscope-extract-1",
  columns: { date: "Day", longitude: "X", latitude: "Y", offence: "Offence" },
  dateForm: "iso",
  force: "Testshire Police",
};

function build(place: Workplace, kind: string) {
  const [source, copy] = kind.split(" ");
  const made =
    source === "own"
      ? ["--extract", `${place.folder}/extract.csv`, "--profile", `${place.folder}/profile.json`]
      : ["--police", `${place.folder}/police`];
  return place.command(
    ...["build", ...made, "--wards", `${place.folder}/wards.geojson`, "--area-code", "E07000001"],
    ...["--population", `${place.folder}/population-2021.csv`, "--area-name", "Testford"],
    ...["--out", `${place.folder}/${FOLDER}`, ...(copy === undefined ? [] : ["--public"])],
  );
}

const KINDS = ["open", "own", "open public", "own public"];

it.each(KINDS.flatMap((first) => KINDS.map((second) => [first, second] as const)))(
  "%s, then %s in its folder",
  async (first, second) => {
    const place = makeWorkplace();
    place.write(
      "extract.csv",
      "Day,X,Y,Offence\n2025-01-10,0.105,52.205,Courier fraud\n2025-01-31,0.105,52.205,Burglary\n",
    );
    place.write("profile.json", JSON.stringify(PROFILE));
    expect(await build(place, first)).toMatchObject({ code: 0 });
    const before = place.names(FOLDER).map((name) => place.read(`${FOLDER}/${name}`));
    const { code, error } = await build(place, second);
    expect([code === 0, error.includes("Nothing was changed.")]).toEqual([first === second, first !== second]);
    const after = place.names(FOLDER).map((name) => place.read(`${FOLDER}/${name}`));
    if (first === second) expect((await place.check()).code).toBe(0);
    else expect(after).toEqual(before);
  },
);
