// A small line of monthly counts; months that were not submitted break it.

const WIDTH = 58;
const HEIGHT = 20;
const INSET = 2.5;

export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (index: number): number => INSET + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * INSET);
  const y = (value: number): number => HEIGHT - INSET - (value / most) * (HEIGHT - 2 * INSET);
  const path = values
    .map((value, index) => {
      if (value === null) return "";
      const start = index === 0 || values[index - 1] === null;
      return `${start ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
  const last = values.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" />
      {typeof last === "number" && <circle cx={x(values.length - 1)} cy={y(last)} r="2" className="sparkline-end" />}
    </svg>
  );
}
