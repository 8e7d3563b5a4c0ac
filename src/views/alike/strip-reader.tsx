// The strip of one group that can be read place by place: under the pointer, or with the arrow keys from one to the next.
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { nameList } from "../../core/basics/words.ts";
import { SIDES } from "../../core/published/alike-tables.ts";
import type { ComparedGroup, PlaceRate } from "../../core/published/place-rates.ts";
import { ticksOf, tickText } from "../../render/charts/axis.ts";
import { useNarrow } from "../kit/use-media.ts";
import { rateStrip, type Strip, StripShapes, stripX } from "./strip-shapes.tsx";

const REACH = 24;
const MANY_FROM = 60;
const FEW = {
  narrow: { width: 340, diameter: 9, most: 40, ticks: 3 },
  wide: { width: 720, diameter: 11, most: 60, ticks: 6 },
};
const MANY = {
  narrow: { width: 340, diameter: 4, most: 50, ticks: 3 },
  wide: { width: 720, diameter: 6, most: 70, ticks: 6 },
};

interface StripReaderProps {
  readonly compared: ComparedGroup;
  /** What the places are, as in "places like it". */
  readonly places: string;
  readonly active: string;
  readonly onActive: (code: string) => void;
}

export function StripReader({ compared, places, active, onActive }: StripReaderProps) {
  const narrow = useNarrow();
  const many = compared.others.length > MANY_FROM;
  const strip = rateStrip(compared, (many ? MANY : FEW)[narrow ? "narrow" : "wide"]);
  const height = Math.ceil(2 * Math.max(strip.reach, 16)) + 8;
  const order = strip.dots.map(({ of }) => of).toSorted((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
  const at = Math.max(
    0,
    order.findIndex(({ code }) => code === active),
  );
  const shown = order[at]!;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event.key, at, order.length - 1);
    if (to === null) return;
    event.preventDefault();
    onActive(order[to]!.code);
  };
  const onPointer = (event: PointerEvent<SVGSVGElement>): void => {
    const found = nearest(strip, event, height);
    if (found !== null) onActive(found.code);
  };
  return (
    <div className="alike-strip">
      <div
        role="slider"
        tabIndex={0}
        aria-label={`The ${order.length} places by their rate`}
        aria-valuemin={1}
        aria-valuemax={order.length}
        aria-valuenow={at + 1}
        aria-valuetext={spoken(shown, compared)}
        className="alike-strip-dots"
        onKeyDown={onKeyDown}
      >
        <svg
          viewBox={`0 0 ${strip.width} ${height}`}
          aria-hidden="true"
          onPointerMove={onPointer}
          onPointerDown={onPointer}
        >
          <StripShapes strip={strip} nation={compared.nation} y={height / 2} half={height / 2} active={active} />
        </svg>
      </div>
      <Ticks strip={strip} />
      <p className="alike-read">
        <strong>{shown.name}</strong>: {spoken(shown, compared).slice(shown.name.length + 2)}
      </p>
      <p className="small muted">
        Filled dots are places that are clearly higher or lower than {compared.own.name}, hollow ones cannot be told
        apart from it
        {compared.nation === null ? "" : `; the dashed line is England and Wales, ${formatRate(compared.nation)}`}.
        Rates of {places}, per 1,000 residents.{beyondText(strip)}
      </p>
    </div>
  );
}

/** "Oxford: 105.0 per 1,000 residents, 17,012 offences; higher than Cambridge". */
function spoken({ name, value, count, side }: PlaceRate, { own }: ComparedGroup): string {
  const beside =
    side === "own"
      ? ""
      : side === "same"
        ? `; cannot be told apart from ${own.name}`
        : `; clearly ${SIDES[side]} than ${own.name}`;
  return `${name}: ${formatRate(value)} per 1,000 residents, ${numberOf(count, "offences", formatCount)}${beside}`;
}

/** Which places are drawn at the end of the scale although their rate is higher; "" where there are none. */
function beyondText({ beyond }: Strip): string {
  if (beyond.length === 0) return "";
  const names = beyond.slice(0, NAMED).map(({ name, value }) => `${name} ${formatRate(value)}`);
  const all = nameList([...names, ...(beyond.length > NAMED ? [`${beyond.length - NAMED} more`] : [])]);
  return ` At the right end, beyond the scale: ${all}.`;
}
const NAMED = 3;

function keyTarget(key: string, at: number, last: number): number | null {
  const to = {
    ...{ ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1 },
    ...{ Home: 0, End: last, PageUp: at + 10, PageDown: at - 10 },
  }[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

function nearest(strip: Strip, event: PointerEvent<SVGSVGElement>, height: number): PlaceRate | null {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const scale = strip.width / width;
  const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale - height / 2];
  let [found, least]: [PlaceRate | null, number] = [null, REACH];
  for (const dot of strip.dots) {
    const away = Math.hypot(dot.x - x, dot.y - y);
    if (away < least) [found, least] = [dot.of, away];
  }
  return found;
}

function Ticks({ strip }: { readonly strip: Strip }) {
  return (
    <div className="alike-ticks small muted" aria-hidden="true">
      {ticksOf(strip).map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${(100 * stripX(strip, tick)) / strip.width}%` }}>
          {tickText(tick)}
        </span>
      ))}
    </div>
  );
}

/** The place that is read out: the own one until another is chosen, and again with another comparison. */
export function useActive(own: string, question: string): readonly [string, (code: string) => void] {
  const [chosen, setChosen] = useState({ question, code: own });
  return [
    chosen.question === question ? chosen.code : own,
    (code) => setChosen((last) => (last.code === code && last.question === question ? last : { question, code })),
  ];
}
