// A choice that adds something and is empty again at once.

interface AddChoiceProps {
  /** What assistive technology calls it. */
  readonly name: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onAdd: (value: string) => void;
}

export function AddChoice({ name, placeholder, options, onAdd }: AddChoiceProps) {
  return (
    <select aria-label={name} value="" onChange={(event) => onAdd(event.target.value)}>
      <option value="" disabled>
        {placeholder}
      </option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
