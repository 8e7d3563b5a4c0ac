// Ways to share what is shown: its link, an e-mail, a part of it in another page, and where its pictures are.
import { useId, useRef, useState } from "react";
import { isOwnArea } from "../../core/area/own-slug.ts";
import type { EmbeddedPart } from "../../core/view/parameters.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { embedCode, mailTo, sharedText, subjectOf } from "../../state/shared-view.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { copyText } from "../kit/clipboard.ts";
import { Segmented } from "../kit/segmented.tsx";
import "../styles/sharing.css";

const PARTS: readonly { readonly value: EmbeddedPart; readonly label: string }[] = [
  { value: "map", label: "Map" },
  { value: "chart", label: "Chart" },
  { value: "sentence", label: "Sentence" },
  { value: "table", label: "Table" },
];

export function SharePanel() {
  const here = window.location.href;
  const link = useModel((state) => linkTo(state, here));
  const mail = useModel((state) => mailTo(state, here));
  const [part, setPart] = useState<EmbeddedPart>("map");
  const code = useModel((state) => embedCode(state, here, part));
  const { store } = useApp();
  const onMap = useAppState((state) => state.view.page === "map");
  const isOwn = useModel((state) => isOwnArea(state.dataset.slug));
  const [fault, setFault] = useState("");
  const savePicture = async (): Promise<void> => {
    try {
      await (await import("../map/map-pictures.tsx")).saveMapPicture(store, "PNG");
      setFault("");
    } catch {
      setFault("The picture could not be made: a part of the page did not load.");
    }
  };
  return (
    <div className="share-panel">
      <h2>Share what is shown</h2>
      <Copied label="Link to this view" button="Copy link" text={link} />
      {isOwn && (
        <p className="small">
          These are your own data: the link holds no row of them. Whoever opens it needs the same files, or the ZIP that
          you saved, and gives them to the page under the same name.
        </p>
      )}
      <p className="share-ways">
        <a className="button" href={mail}>
          E-mail
        </a>
        <OtherApp />
        {onMap && (
          <button type="button" className="button" onClick={savePicture}>
            Picture of the map
          </button>
        )}
        <span role="status" className="small">
          {fault}
        </span>
      </p>
      {!isOwn && (
        <>
          <h3>In another page</h3>
          <Segmented<EmbeddedPart>
            legend="Part of the page"
            choices={PARTS}
            value={part}
            onChoose={(chosen) => setPart(chosen)}
          />
          <Copied label="Code for the other page" button="Copy code" text={code} rows={4} />
          <p className="small muted">
            It shows this offence and these months, with their source and a link back. The link and the code stay the
            same when newer months come.
          </p>
        </>
      )}
      <p className="small muted">Pictures of charts: PNG and SVG under each of them. On paper: print the page.</p>
    </div>
  );
}

interface CopiedProps {
  readonly label: string;
  readonly button: string;
  readonly text: string;
  readonly rows?: number;
}

/** A text to be copied, by the button or by hand where the browser does not allow that. */
function Copied({ label, button, text, rows = 2 }: CopiedProps) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async (): Promise<void> => {
    if (await copyText(text)) return setSaid("Copied");
    field.current?.select();
    setSaid("This browser does not allow it: copy the text that is selected now (Ctrl+C or ⌘C)");
  };
  return (
    <div className="field">
      <label htmlFor={id} className="small">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p className="share-ways">
        <button type="button" className="button" onClick={copy}>
          {button}
        </button>
        <span role="status" className="small muted">
          {said}
        </span>
      </p>
    </div>
  );
}

/** Where the device has a way of its own, as phones do. */
function OtherApp() {
  const title = useModel(subjectOf);
  const text = useModel((state) => sharedText(state, window.location.href));
  if (typeof navigator.share !== "function") return null;
  const share = (): void => {
    // Whoever closes it has changed their mind.
    navigator.share({ title, text }).catch(() => undefined);
  };
  return (
    <button type="button" className="button" onClick={share}>
      Another app …
    </button>
  );
}
