// The button that answers for the ward in which the reader's device is.
import { useState } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import { useApp } from "../kit/app-context.ts";
import { tell, tellFailure } from "../kit/told.ts";

export function WhereIAm() {
  const { store, address } = useApp();
  const [busy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    setBusy(true);
    tell("Asking the device where it is …");
    try {
      await (await import("../../state/ask-position.ts")).askPosition(store, address);
      tell("Found. Where you are stays on this device.");
    } catch (thrown) {
      const failure = thrown instanceof AppFailure;
      tellFailure(failure ? `${thrown.message} ${thrown.remedy}` : "A part of the page did not load. Try again.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className="where-i-am"
      aria-label="Where I am"
      title="Where I am: the answer for this ward. Your position stays on this device."
      aria-busy={busy}
      disabled={busy}
      onClick={find}
    >
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      >
        <circle cx="10" cy="10" r="4.5" />
        <path d="M10 1.5v4M10 14.5v4M1.5 10h4M14.5 10h4" />
      </svg>
    </button>
  );
}
