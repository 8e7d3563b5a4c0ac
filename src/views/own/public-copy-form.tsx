// Under which number the counts of a public copy are withheld, asked before it is saved.
import { useEffect, useId, useRef, useState } from "react";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { nameList } from "../../core/basics/words.ts";
import { LEAST_THRESHOLD, USUAL_THRESHOLD } from "../../core/disclosure/withheld-under.ts";

/** With a higher one next to nothing is left. */
const MOST_THRESHOLD = 100;

export interface PublicCopyFormProps {
  /** Of the area. */
  readonly name: string;
  readonly isBusy: boolean;
  /** What speaks against saving it with this threshold; "" for nothing. */
  readonly onCheck: (threshold: number) => Promise<string>;
  /** Why nothing was saved; null where it was. */
  readonly onSave: (threshold: number) => Promise<string | null>;
  readonly onClose: () => void;
}

export function PublicCopyForm({ name, isBusy, onCheck, onSave, onClose }: PublicCopyFormProps) {
  const [text, setText] = useState(String(USUAL_THRESHOLD));
  const [fault, setFault] = useState({ text: "", isOfNumber: false });
  /** What was said before it is saved with a threshold: saved with that one, it was read. */
  const [warning, setWarning] = useState<{ readonly text: string; readonly threshold: number } | null>(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  const threshold = thresholdIn(text);
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setFault({ text: "", isOfNumber: false });
    if (threshold === null) {
      setFault({ text: `Give a whole number from ${LEAST_THRESHOLD} to ${MOST_THRESHOLD}.`, isOfNumber: true });
      field.current?.select();
      return;
    }
    const against = warning?.threshold === threshold ? "" : await onCheck(threshold);
    if (against !== "") {
      setWarning({ text: against, threshold });
      return;
    }
    const failure = await onSave(threshold);
    if (failure === null) onClose();
    else setFault({ text: failure, isOfNumber: false });
  };
  return (
    <form
      className="own-public"
      aria-label={`Public copy of ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="own-field">
        <label htmlFor={id}>Withhold counts under</label>
        <input
          ref={field}
          id={id}
          type="number"
          inputMode="numeric"
          min={LEAST_THRESHOLD}
          max={MOST_THRESHOLD}
          required
          value={text}
          aria-invalid={fault.isOfNumber}
          aria-describedby={`${id}-about ${id}-fault`}
          onChange={(event) => {
            setText(event.target.value);
            setWarning(null);
          }}
        />
      </p>
      <p id={`${id}-about`} className="small">
        {threshold === null ? "Small counts" : `Counts from 1 to ${threshold - 1}`} are withheld, so are sums that would
        tell them; places, hours and outcomes are left out.
      </p>
      <p className="small">
        Of one area publish one copy alone, always with the same threshold. A newer one has to be made at the command
        line and held against the one before, as docs/disclosure.md says: two copies may tell what each of them
        withholds.
      </p>
      <p role="alert" className="own-fault">
        {warning?.text}
      </p>
      <p id={`${id}-fault`} role="status" className="own-fault">
        {fault.text}
      </p>
      <p className="button-row">
        <button type="submit" className="button button-strong" aria-disabled={isBusy}>
          {isBusy ? "Saving …" : warning === null ? "Save" : "Save it all the same"}
        </button>
        <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => isBusy || onClose()}>
          No, leave it
        </button>
      </p>
    </form>
  );
}

/** Null for what is no whole number in the limits. */
function thresholdIn(text: string): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= LEAST_THRESHOLD && number <= MOST_THRESHOLD ? number : null;
}

/** That copies of the same area were saved with other thresholds, and what to do. */
export function otherwiseText(others: readonly { readonly name: string; readonly threshold: number }[]): string {
  const saved = nameList(others.map(({ name, threshold }) => `of ${name} with counts under ${threshold} withheld`));
  const [copy, which] = others.length === 1 ? ["A public copy", "it is"] : ["Public copies", "they are"];
  return `${copy} ${saved} ${others.length === 1 ? "was" : "were"} saved in this visit. Copies of the same records with different thresholds tell what each of them withholds: publish this one only where ${which} not published, and never will be. Else save it with the same threshold.`;
}

interface Withheld {
  readonly withheld: number;
  readonly totals: number;
  readonly left: readonly string[];
  readonly unsure: readonly string[];
}

/** What became of the counts of a public copy that was saved. */
export function savedText(name: string, threshold: number, { withheld, totals, left, unsure }: Withheld): string {
  const saved = `Saved a public copy of ${name}:`;
  if (withheld + left.length === 0) return `${saved} no count is from 1 to ${threshold - 1}, so none is withheld.`;
  const told = `${saved} ${numberThatIs(withheld, "counts")} withheld, ${numberThatIs(totals, "sums", " over them")} published.`;
  const isOne = left.length === 1;
  const missing = `${nameList(left)} ${isOne ? "is" : "are"} missing in it: whether ${isOne ? "that month counts" : "those months count"} would tell something of numbers that are withheld.`;
  const open = `Do not publish it yet: in ${nameList(unsure)} numbers that are withheld decide whether a force counts, which can tell something of them. Leave ${unsure.length === 1 ? "that month" : "those months"} out where the file is read (“Months that the file does not hold whole”), and save it again.`;
  return [told, ...(left.length > 0 ? [missing] : []), ...(unsure.length > 0 ? [open] : [])].join(" ");
}

/** "1 count is", "7 sums over them are". */
function numberThatIs(count: number, things: string, which = ""): string {
  return `${numberOf(count, things, formatCount)}${which} ${count === 1 ? "is" : "are"}`;
}
