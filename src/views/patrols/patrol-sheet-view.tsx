// The patrol sheet as it is seen and printed: one A4 page.
import type { PatrolSheet, PatrolStop } from "../../core/hotspots/patrols/patrol-sheet.ts";
import { sheet } from "../../state/patrol-models.ts";
import { useModel } from "../kit/app-context.ts";

export function PatrolSheetView() {
  const model = useModel(sheet);
  if (model === null) return null;
  if (model.stops.length === 0)
    return <p className="empty screen-only">Choose hotspots in the list: the sheet appears here.</p>;
  const { title, subtitle, dataAge, totals, order, stops, caveats, rejected, sources } = model;
  return (
    <article className="patrol-sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{title}</h2>
      <p>
        {subtitle}. <strong>{dataAge}.</strong>
      </p>
      <p>
        {totals.text}. {totals.practice} {order !== "" && <strong>{order}</strong>}
      </p>
      <div className="sheet-columns">
        <ol className="patrol-stops">
          {stops.map((stop) => (
            <Stop key={stop.id} stop={stop} />
          ))}
        </ol>
        <Sketch model={model} />
      </div>
      <h3>Before you rely on this</h3>
      <Lines lines={caveats} />
      {rejected.length > 0 && (
        <>
          <h3>Left out on purpose</h3>
          <Lines lines={rejected.map(({ number, name, ward, reason }) => `${number}. ${name}, ${ward}: ${reason}`)} />
        </>
      )}
      <h3>Sources</h3>
      <Lines lines={sources} />
    </article>
  );
}

function Stop({ stop }: { readonly stop: PatrolStop }) {
  return (
    <li className="patrol-stop">
      <p>
        <span className="hotspot-rank" aria-hidden="true">
          {stop.number}
        </span>{" "}
        <strong>{stop.name}</strong>, {stop.ward}
      </p>
      <p className="small">{stop.summary}.</p>
      <p className="small">
        Change: {stop.change}. {stop.remarks.join(" ")}
      </p>
      {stop.next && <p className="small muted">Next: {stop.next.text}</p>}
      <p className="small visit-notes" aria-hidden="true">
        Visited: ______ Notes: ____________________________
      </p>
    </li>
  );
}

function Sketch({ model }: { readonly model: PatrolSheet }) {
  const { width, height, district, areas } = model.sketch;
  return (
    <svg
      className="patrol-sketch"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Sketch of ${model.subtitle}: where the ${areas.length} stops are, north up`}
    >
      <path className="sketch-district" d={district} fillRule="evenodd" />
      {areas.map(({ number, path }) => (
        <path key={number} className="sketch-area" d={path} fillRule="evenodd" />
      ))}
      {areas.map(({ number, numberAt: { x, y } }) => (
        <text key={number} x={x} y={y}>
          {number}
        </text>
      ))}
    </svg>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="small lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
