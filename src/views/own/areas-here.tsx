// The areas of the reader's own on this device: opened, kept, saved, and forgotten.
import { useRef, useState } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import { sizeText } from "../../core/basics/size-text.ts";
import { toAnotherArea } from "../../state/another-area.ts";
import type { OwnData } from "../../state/own-data.ts";
import type { OwnArea } from "../../state/own-here.ts";
import { visitsText } from "../../state/visit-record.ts";
import { useAppState } from "../kit/app-context.ts";
import { saveBlob } from "../kit/save-file.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { CodeFault, later, useLater } from "../kit/use-later.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import type { PublicCopyFormProps } from "./public-copy-form.tsx";
import { useOwnAreas } from "./use-own.ts";

const copyForm = () => import("./public-copy-form.tsx");
const COPY_FORM = later(() => copyForm().then((module) => module.PublicCopyForm));

export function OwnAreas({ desk }: { readonly desk: OwnData }) {
  const { areas, stray, askAgain } = useOwnAreas(desk);
  const [said, setSaid] = useState({ text: "", isFault: false });
  /** What is being done; "" while nothing is. */
  const [doing, setDoing] = useState("");
  const busy = doing !== "";
  const [asked, setAsked] = useState<string | null>(null);
  /** `done` is said once the deed is done. */
  const attempt = async (deed: () => Promise<void>, done: string): Promise<void> => {
    setDoing("A moment …");
    setAsked(null);
    try {
      await deed();
      setSaid({ text: done, isFault: false });
    } catch (thrown) {
      setSaid({ text: failureText(thrown), isFault: true });
    } finally {
      setDoing("");
      askAgain();
    }
  };
  const save = ({ slug, name }: OwnArea): Promise<void> =>
    attempt(async () => saveBlob(`${slug}.zip`, await desk.saved(slug)), `Saved ${name}.`);
  const keep = ({ slug, name }: OwnArea): Promise<void> =>
    attempt(() => desk.keep(slug), `${name} is kept in this browser until you forget it.`);
  /** What speaks against it, to be asked before it is saved; "" for nothing. */
  const checkPublic = async ({ slug }: OwnArea, threshold: number): Promise<string> => {
    const others = await desk.copiesOtherwise(slug, threshold).catch(() => []);
    return others.length === 0 ? "" : (await copyForm()).otherwiseText(others);
  };
  /** Why nothing was saved; null where it was. */
  const savePublic = async ({ slug, name }: OwnArea, threshold: number): Promise<string | null> => {
    setDoing(`Making the public copy of ${name} …`);
    setSaid({ text: "", isFault: false });
    try {
      const { savedText } = await copyForm();
      const { zip, ...made } = await desk.publicCopy(slug, threshold);
      saveBlob(`${slug}-public.zip`, zip);
      setSaid({ text: savedText(name, threshold, made), isFault: false });
      return null;
    } catch (thrown) {
      return failureText(thrown);
    } finally {
      setDoing("");
    }
  };
  if (areas === null || (areas.length === 0 && stray === 0 && said.text === "")) return null;
  return (
    <section aria-labelledby="own-areas-title" className="own-section own-areas">
      <h2 id="own-areas-title">On this device</h2>
      {areas.length === 0 && <p>No area of your own is here any more.</p>}
      <ul className="own-files">
        {areas.map((area) => (
          <AreaItem
            key={area.slug}
            area={area}
            isAsked={asked === area.slug}
            isBusy={busy}
            onKeep={() => void keep(area)}
            onSave={() => void save(area)}
            onCheckPublic={(threshold) => checkPublic(area, threshold)}
            onSavePublic={(threshold) => savePublic(area, threshold)}
            onAsk={(isAsked) => setAsked(isAsked ? area.slug : null)}
            onForget={() => void attempt(() => desk.forget(area.slug), forgottenText(area))}
          />
        ))}
      </ul>
      {stray > 0 && (
        <p className="small">
          {visitsText(stray)} to places of areas of your own that are not here any more {stray === 1 ? "is" : "are"}{" "}
          kept in this browser: “Forget all” takes {stray === 1 ? "it" : "them"} away too.
        </p>
      )}
      {(areas.length > 0 || stray > 0) && (
        <p className="button-row">
          <Forget
            what="all of these"
            label="Forget all"
            isAsked={asked === ""}
            isBusy={busy}
            onAsk={(isAsked) => setAsked(isAsked ? "" : null)}
            onForget={() => void attempt(() => desk.forgetAll(), "All is forgotten, and all visits noted there.")}
          />
        </p>
      )}
      <p role="status" className={said.isFault ? "own-fault" : "small"}>
        {busy ? doing : said.text}
      </p>
    </section>
  );
}

function forgottenText({ name, visits }: OwnArea): string {
  return `${name} is forgotten${visits === 0 ? "" : `, and ${visitsText(visits)} noted there`}.`;
}

function failureText(thrown: unknown): string {
  return thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "That did not work.";
}

interface AreaItemProps {
  readonly area: OwnArea;
  /** Whether it was asked to be forgotten. */
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  readonly onSave: () => void;
  readonly onCheckPublic: (threshold: number) => Promise<string>;
  readonly onSavePublic: (threshold: number) => Promise<string | null>;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onForget: () => void;
}

function AreaItem(item: AreaItemProps) {
  const { area, isAsked, isBusy, onKeep, onSave, onAsk, onForget } = item;
  const [asksPublic, setAsksPublic] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsksPublic(false);
    opener.current?.focus();
  };
  return (
    <li>
      <div>
        <p className="own-file-name">
          <AreaLink area={area} /> <span className="small muted">{sizeText(area.bytes)}</span>
        </p>
        <p className="small">
          {area.isPublic && "A public copy: small counts are withheld. "}
          {area.isKept
            ? "Kept in this browser: there when the page is opened again, also without a network."
            : "In memory alone: gone when this page is closed or loaded again."}
          {area.visits > 0 &&
            ` ${visitsText(area.visits)} noted there ${area.visits === 1 ? "is" : "are"} kept in this browser until you forget the area or delete the record of visits.`}
        </p>
      </div>
      <p className="button-row">
        {!area.isKept && (
          <button type="button" className="button" aria-disabled={isBusy} onClick={() => isBusy || onKeep()}>
            Keep on this device <span className="visually-hidden">{area.name}</span>
          </button>
        )}
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => isBusy || onSave()}>
          Save as ZIP <span className="visually-hidden">{area.name}</span>
        </button>
        {!area.isPublic && (
          <button
            ref={opener}
            type="button"
            className="button"
            aria-expanded={asksPublic}
            aria-disabled={isBusy}
            onClick={() => isBusy || setAsksPublic(!asksPublic)}
          >
            Save a public copy <span className="visually-hidden">{area.name}</span>
          </button>
        )}
        <Forget what={area.name} label="Forget" isAsked={isAsked} isBusy={isBusy} onAsk={onAsk} onForget={onForget} />
      </p>
      {asksPublic && (
        <CopyForm
          name={area.name}
          isBusy={isBusy}
          onCheck={item.onCheckPublic}
          onSave={item.onSavePublic}
          onClose={close}
        />
      )}
    </li>
  );
}

function CopyForm(props: PublicCopyFormProps) {
  const { component: Form, failed } = useLater(COPY_FORM);
  if (failed) return <CodeFault what="What a public copy asks" />;
  return Form && <Form {...props} />;
}

function AreaLink({ area: { slug, name } }: { readonly area: OwnArea }) {
  const view = useAppState((state) => state.view);
  const isOpen = useAppState(({ dataset }) => dataset?.slug === slug);
  return (
    <ViewLink to={{ ...toAnotherArea(view, slug), page: "map" }} aria-current={isOpen ? "true" : undefined}>
      {name}
    </ViewLink>
  );
}

interface ForgetProps {
  readonly what: string;
  readonly label: string;
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onForget: () => void;
}

/** Asked once more, since nothing brings it back but the files. */
function Forget({ what, label, isAsked, isBusy, onAsk, onForget }: ForgetProps) {
  if (!isAsked)
    return (
      <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => isBusy || onAsk(true)}>
        {label} <span className="visually-hidden">{what}</span>
      </button>
    );
  return (
    <>
      <button type="button" className="button" onClick={onForget}>
        Forget {what}
      </button>
      <button ref={takeFocus} type="button" className="link-button" onClick={() => onAsk(false)}>
        No, leave it
      </button>
    </>
  );
}
