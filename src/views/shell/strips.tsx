// What stands above every page: that it is for residents or a public copy, what is wrong with the settings, and what of the area's files is not to be trusted.
import { audience } from "../../state/models.ts";
import { useAppState } from "../kit/app-context.ts";
import { ResidentsStrip } from "./residents-strip.tsx";
import "../styles/notice-lines.css";
import "../styles/withheld-ranges.css";

const NONE: readonly string[] = [];
/** Sentences that stand here; the page about the data has all. */
const SHOWN = 4;

export function Strips() {
  const forResidents = useAppState((state) => audience(state) === "public");
  return (
    <>
      {forResidents && <ResidentsStrip />}
      <PackageDoubts />
    </>
  );
}

function PackageDoubts() {
  const doubts = useAppState(({ dataset }) => dataset?.doubts ?? NONE);
  const copy = useAppState(({ dataset }) => dataset?.cube.withheld?.notice ?? null);
  const leftOut = useAppState(({ dataset }) => dataset?.leftOut ?? NONE).filter((text) => text !== copy);
  const fault = useAppState((state) => state.areasFault);
  const settings = useAppState((state) => state.config.fault);
  return (
    <div role="status" aria-label="Faults of the files">
      {settings !== null && (
        <p className="notice">
          {settings} Until that is mended, the page goes by its defaults, without a street map, and shows what residents
          may see.
        </p>
      )}
      {copy !== null && <p className="notice">{copy}</p>}
      {doubts.length > 0 && <Sentences start="Numbers of this area may be wrong:" texts={doubts} />}
      {leftOut.length > 0 && <Sentences start="Parts of this area’s files are left out:" texts={leftOut} />}
      {fault !== null && <p className="notice">{fault} The other areas can be opened.</p>}
    </div>
  );
}

function Sentences({ start, texts }: { readonly start: string; readonly texts: readonly string[] }) {
  const more = texts.length - SHOWN;
  return (
    <p className="notice">
      <strong>{start}</strong> {texts.slice(0, SHOWN).join(" ")}
      {more > 0 && ` Of ${more} more the page about the data tells.`}
    </p>
  );
}
