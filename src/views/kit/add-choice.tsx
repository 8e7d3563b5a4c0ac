// A choice that adds something and is empty again. A pointer adds at once; keys pass by others on their way, so there Enter or a button does.
import { useRef, useState } from "react";
import "../styles/choice-to-add.css";

interface AddChoiceProps {
  /** What assistive technology calls it. */
  readonly name: string;
  readonly placeholder: string;
  /** With none the choice stays, so that the focus does. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the button does. */
  readonly verb?: string;
  readonly onAdd: (value: string) => void;
}

export function AddChoice({ name, placeholder, options, verb = "Add", onAdd }: AddChoiceProps) {
  const [passed, setPassed] = useState("");
  const select = useRef<HTMLSelectElement>(null);
  const byPointer = useRef(false);
  const held = options.find(({ value }) => value === passed);
  const add = (value: string): void => {
    setPassed("");
    byPointer.current = false;
    select.current?.focus();
    onAdd(value);
  };
  return (
    <span className="choice-to-add">
      <select
        ref={select}
        aria-label={name}
        value={held?.value ?? ""}
        onPointerDown={() => {
          byPointer.current = true;
        }}
        onKeyDown={(event) => {
          byPointer.current = false;
          if (event.key !== "Enter" || held === undefined) return;
          event.preventDefault();
          add(held.value);
        }}
        onChange={({ target }) => (byPointer.current ? add(target.value) : setPassed(target.value))}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>{" "}
      {held && (
        <button type="button" className="button" aria-label={`${verb}: ${held.label}`} onClick={() => add(held.value)}>
          {verb}
        </button>
      )}
    </span>
  );
}
