// Which police force recorded the offences, where no column says so.
import { useAppState } from "../kit/app-context.ts";
import type { PartProps } from "./own-extract.tsx";

const NONE: readonly string[] = [];

export function ForceField({ index, mapping, onChange, faults }: PartProps) {
  const { profile } = mapping;
  const coverage = useAppState(({ dataset }) => dataset?.descriptor.wardscope.coverage);
  const names = coverage?.flatMap(({ name }) => name ?? []) ?? NONE;
  if (profile.columns.force !== undefined) return null;
  const id = `own-force-${index}`;
  const isInvalid = faults.length > 0;
  return (
    <div className="own-part">
      <p className="own-field">
        <label htmlFor={id}>Police force that recorded them</label>
        <input
          id={id}
          type="text"
          list={`${id}-names`}
          maxLength={80}
          autoComplete="off"
          value={profile.force}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => onChange({ ...mapping, profile: { ...profile, force: target.value } })}
        />
      </p>
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-fault`} role="status" className={isInvalid ? "own-fault" : undefined}>
        {faults.join(" ")}
      </p>
    </div>
  );
}
