// The link to what is shown, into the clipboard.
import { useState } from "react";
import { linkTo } from "../../state/link-to-view.ts";
import { isReady } from "../../state/models.ts";
import { useApp } from "../kit/app-context.ts";
import { copyText } from "../kit/clipboard.ts";
import { PresentButton } from "./present-button.tsx";
import "../styles/copied-note.css";

/** The link pins what is shown: it opens the same picture when newer months are there. */
export function CopyLink() {
  const { store } = useApp();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const state = store.getState();
    if (!isReady(state)) return;
    setCopied(
      (await copyText(linkTo(state, window.location.href))) ? "Link copied" : "Copy the address of the page instead",
    );
    setTimeout(() => setCopied(null), 4000);
  };
  return (
    <>
      <PresentButton />{" "}
      <button type="button" className="button" onClick={copy}>
        Copy link
      </button>
      <span role="status" className="copied small">
        {copied}
      </span>
    </>
  );
}
