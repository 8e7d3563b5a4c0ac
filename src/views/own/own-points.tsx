// Whether the points of an extract are where its offences were recorded.
import type { PartProps } from "./part-of-extract.ts";

/** Nothing where it has no points. */
export function PointsChoice({ index, mapping, onChange }: Omit<PartProps, "faults">) {
  const { columns, points, ...others } = mapping.profile;
  const hasPoints = [columns.longitude, columns.easting, columns.grid].some((name) => name !== undefined);
  if (!hasPoints) return null;
  const id = `own-points-${index}`;
  const choose = (isExact: boolean): void =>
    onChange({ ...mapping, profile: { ...others, columns, ...(isExact && { points: "exact" }) } });
  return (
    <section aria-labelledby={`${id}-title`} className="own-part">
      <h3 id={`${id}-title`}>Points</h3>
      <label className="own-radio">
        <input
          type="checkbox"
          checked={points === "exact"}
          aria-describedby={`${id}-why`}
          onChange={({ target }) => choose(target.checked)}
        />
        <span>They are where the offences were recorded, not points that many share</span>
      </label>
      <p id={`${id}-why`} className="small muted">
        Then hotspots can have a bandwidth of 100 m, and repeat places are listed: for analysts, never for residents.
      </p>
    </section>
  );
}
