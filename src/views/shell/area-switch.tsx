// The button with the area's name that opens the choice of another, over the page.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { rememberShown } from "../../state/areas-opened.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { CodeFault, later, useLater } from "../kit/use-later.tsx";
import "../styles/switch-area.css";

const CHOOSER = later(() => import("../areas/area-chooser.tsx").then((module) => module.AreaChooser));

export function AreaSwitch() {
  const { store } = useApp();
  const name = useAppState(({ dataset }) => (dataset?.whole ?? dataset)?.name ?? null);
  const slug = useAppState(({ dataset }) => dataset?.slug);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (slug !== undefined) rememberShown(store);
  }, [store, slug]);
  return (
    <span className="area-choice area-switch" data-area={name ?? ""}>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        title={name ?? undefined}
        aria-label={name === null ? undefined : `Area: ${name}`}
        onClick={() => setOpen(true)}
      >
        <span>{name ?? "Choose an area"}</span>
      </button>
      {open && <ChooserDialog onClose={() => setOpen(false)} />}
    </span>
  );
}

function ChooserDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { component: Chooser, failed } = useLater(CHOOSER);
  const close = (): void => dialog.current?.close();
  // Before the content takes the focus, which the opening gives to its first button.
  useLayoutEffect(() => {
    const element = dialog.current!;
    /** What is around its content is the page behind it. */
    const onClick = ({ target }: Event): void => {
      if (target === element) element.close();
    };
    element.addEventListener("click", onClick);
    element.showModal();
    return () => element.removeEventListener("click", onClick);
  }, []);
  return (
    <dialog ref={dialog} className="area-dialog" aria-label="Choose an area" onClose={onClose}>
      <div className="area-dialog-inner">
        <div className="area-dialog-head">
          <h2>Choose an area</h2>
          <button type="button" className="button" onClick={close}>
            Close
          </button>
        </div>
        {Chooser ? <Chooser typesAtOnce onChosen={close} /> : failed && <CodeFault what="The choice of an area" />}
      </div>
    </dialog>
  );
}
