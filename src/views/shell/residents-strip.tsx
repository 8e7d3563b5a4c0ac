// Above every page for residents: what their view leaves out and why, and the way out of it where there is one.
import { useEffect } from "react";
import { guardResidents } from "../../state/residents-guard.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import "../styles/notice-lines.css";

export function ResidentsStrip() {
  const { store, address } = useApp();
  useEffect(() => guardResidents(store, address), [store, address]);
  const isFixed = useAppState((state) => state.config.audience !== null);
  return (
    <aside aria-label="Residents’ view">
      <p className="notice residents-strip">
        <strong>Residents’ view:</strong> no places are named, and violent and sexual offences are by ward only, so that
        nobody who was harmed can be recognised.{" "}
        {!isFixed && (
          <button type="button" className="link-button" onClick={() => address.choose({ audience: "everyone" })}>
            Leave it
          </button>
        )}
      </p>
    </aside>
  );
}
