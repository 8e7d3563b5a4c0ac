// One group in full: its strip to read, and every place in the order of their rates.
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { rankedPlaces, SIDES } from "../../core/published/alike-tables.ts";
import type { ComparedGroup, PlaceRate } from "../../core/published/place-rates.ts";
import { stripTop } from "../../core/published/strip.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { useGrowing } from "../kit/use-growing.ts";
import { StripReader, useActive } from "./strip-reader.tsx";

interface AlikePlacesProps {
  readonly compared: ComparedGroup;
  readonly places: string;
  /** Which places these are, and of which area. */
  readonly question: string;
}

const LONG = 24;

export function AlikePlaces({ compared, places, question }: AlikePlacesProps) {
  const rows = rankedPlaces(compared);
  const drawn = useGrowing(rows.length);
  const [active, setActive] = useActive(compared.own.code, question);
  const seen = rows.map(({ rate }) => rate);
  const from = Math.min(...seen.map(({ interval }) => interval[0]));
  const to = stripTop(
    seen.map(({ interval }) => interval[1]),
    [compared.own.interval[1]],
  );
  return (
    <>
      <StripReader compared={compared} places={places} active={active} onActive={setActive} />
      <TableScroll label="The places by their rate" long={rows.length > LONG}>
        <table className="alike-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                Rank
              </th>
              <th scope="col">Place</th>
              <th scope="col" className="number">
                Per 1,000
              </th>
              <th scope="col">Where it may lie</th>
              <th scope="col" className="number">
                Offences
              </th>
              <th scope="col">Beside {compared.own.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map(({ rank, rate }) => (
              <tr
                key={rate.code}
                data-own={rate.side === "own"}
                data-active={rate.code === active}
                onPointerEnter={() => setActive(rate.code)}
              >
                <td className="number">{rank}</td>
                <th scope="row">{rate.name}</th>
                <td className="number">{formatRate(rate.value)}</td>
                <td className="alike-range">
                  <Range rate={rate} from={from} to={to} />
                  <span>
                    {formatRate(rate.interval[0])} to {formatRate(rate.interval[1])}
                  </span>
                </td>
                <td className="number">{formatCount(rate.count)}</td>
                <td>{SIDES[rate.side]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

interface RangeProps {
  readonly rate: PlaceRate;
  /** What the whole width spans. */
  readonly from: number;
  readonly to: number;
}

function Range({ rate, from, to }: RangeProps) {
  const x = (value: number): number => 4 + Math.min(1, (value - from) / (to - from || 1)) * 112;
  return (
    <svg viewBox="0 0 120 14" aria-hidden="true">
      <line x1={x(rate.interval[0])} x2={x(rate.interval[1])} y1={7} y2={7} />
      <circle cx={x(rate.value)} cy={7} r={3.5} />
    </svg>
  );
}
