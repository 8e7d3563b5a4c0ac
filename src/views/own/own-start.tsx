// What is what in each extract, what to call the area, and the button that begins the reading.
import { useEffect, useId, useRef, useState } from "react";
import { openChoices } from "../../core/extract/mapping.ts";
import { isYear } from "../../state/own-choices.ts";
import type { OwnData } from "../../state/own-data.ts";
import { type SeenState, spoiltFiles } from "../../state/own-state.ts";
import { ExtractForm } from "./own-extract.tsx";
import { useChoices } from "./use-own.ts";

export function OwnStart({ desk, state }: { readonly desk: OwnData; readonly state: SeenState }) {
  const { choices, all } = useChoices(desk);
  const [name, setName] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const faults = useRef<HTMLDivElement>(null);
  const saved = state.files.find((file) => file.kind === "package");
  // A saved area is called what it was.
  const called = saved?.kind === "package" ? saved.areaName : (name ?? usualName(state));
  const undated = state.files.filter((file) => file.kind === "residents" && file.year === null);
  const open = openThings(
    state,
    all.flatMap(({ seen, mapping }) => openChoices(mapping).map((one) => ({ ...one, seen }))),
    called,
    undated.filter(({ index }) => !isYear(choices.year(index))),
  );
  const start = (): void => {
    setPressed(true);
    if (open.length === 0) void desk.start(choices.request(called));
    else faults.current?.focus();
  };
  const offences = state.files.some(({ kind }) => kind === "police" || kind === "extract" || kind === "package");
  if (!offences && state.files.every(({ kind }) => kind === "refused" || kind === "passed")) return null;
  return (
    <>
      {all.map((one) => (
        <ExtractForm
          key={one.seen.index}
          one={one}
          isAlone={all.length === 1}
          showsFaults={pressed}
          onSheet={(sheet) => void desk.lookAgain(one.seen.index, { sheet })}
          onChange={(mapping) => choices.choose(one.seen.index, mapping)}
        />
      ))}
      <section aria-labelledby="own-read-title" className="own-section own-read">
        <h2 id="own-read-title">Read and open</h2>
        {saved === undefined && <NameField value={called} onChange={setName} />}
        {undated.map(({ index, name: file }) => (
          <p key={index} className="own-field">
            <label htmlFor={`own-year-${index}`}>Year of the residents in {file}, such as 2021</label>
            <input
              id={`own-year-${index}`}
              type="text"
              inputMode="numeric"
              size={4}
              maxLength={4}
              autoComplete="off"
              value={choices.year(index)}
              aria-invalid={pressed && !isYear(choices.year(index))}
              onChange={({ target }) => choices.chooseYear(index, target.value)}
            />
          </p>
        ))}
        {state.failure !== null && <Failure text={`${state.failure.message} ${state.failure.remedy}`} />}
        <div ref={faults} tabIndex={-1} className="own-open">
          {pressed && open.length > 0 && (
            <div role="alert" className="caveat">
              <p>Before the files can be read:</p>
              <ul>
                {open.map(({ text, to }) => (
                  <li key={text}>
                    {to === null ? (
                      text
                    ) : (
                      <a href={`#${to}`} onClick={(event) => goTo(event, to)}>
                        {text}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <p className="button-row">
          <button type="button" className="button button-strong" onClick={start}>
            Read the files
          </button>
          <button type="button" className="link-button" onClick={() => desk.close()}>
            Start over
          </button>
        </p>
        <p className="small muted">The area opens in this browser alone. You can keep or save it then.</p>
      </section>
    </>
  );
}

/** Why the last reading came to nothing; seen and heard where the button was. */
function Failure({ text }: { readonly text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // It gives a promise in newer browsers, which is nothing to clean up by.
    place.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <p ref={place} role="alert" className="own-fault">
      <strong>The files could not be read.</strong> {text}
    </p>
  );
}

function NameField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const id = useId();
  return (
    <p className="own-field">
      <label htmlFor={id}>What to call the area</label>
      <input id={id} type="text" maxLength={80} value={value} onChange={(event) => onChange(event.target.value)} />
    </p>
  );
}

interface OpenThing {
  readonly text: string;
  /** Id of the part of the page where it is chosen; null for the files themselves. */
  readonly to: string | null;
}

function openThings(
  state: SeenState,
  choices: readonly {
    readonly about: string;
    readonly text: string;
    readonly seen: { readonly index: number; readonly name: string };
  }[],
  name: string,
  undated: readonly { readonly index: number; readonly name: string }[],
): readonly OpenThing[] {
  const { files, wardsOf } = state;
  const has = (...kinds: readonly string[]): boolean => files.some(({ kind }) => kinds.includes(kind));
  const several = new Set(choices.map(({ seen }) => seen.index)).size > 1;
  return [
    ...(has("police", "extract", "package") ? [] : [{ text: "Give a file of offences too.", to: null }]),
    ...(has("wards", "package") || wardsOf !== null
      ? []
      : [
          {
            text: "Give the boundaries of your wards (GeoJSON), or open an area whose wards they are first.",
            to: null,
          },
        ]),
    ...spoiltFiles(state).map((text) => ({ text, to: null })),
    ...choices.map(({ about, text, seen }) => ({
      text: several ? `${seen.name}: ${text}` : text,
      to: `own-${about}-${seen.index}`,
    })),
    ...undated.map((file) => ({
      text: `Say of which year the residents in ${file.name} are.`,
      to: `own-year-${file.index}`,
    })),
    ...(name.trim() === "" ? [{ text: "Say what to call the area.", to: null }] : []),
  ];
}

function goTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}

function usualName({ wardsOf }: SeenState): string {
  return wardsOf === null ? "Own data" : `${wardsOf}, own data`;
}
