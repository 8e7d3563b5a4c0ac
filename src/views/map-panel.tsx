// The middle of the page: the finding, the choice of measure, the map and the months beneath it.
import { useId } from "react";
import type { BreakMethod, Measure } from "../core/choropleth.ts";
import { headline } from "../state/map-models.ts";
import { settledView } from "../state/models.ts";
import { useApp, useModel } from "./app-context.ts";
import { Disclosure } from "./disclosure.tsx";
import { MapStage } from "./map-stage.tsx";
import { Notices } from "./notices.tsx";
import { Segmented } from "./segmented.tsx";
import { Timeline } from "./timeline.tsx";
import { useActions } from "./use-actions.ts";

const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: "count", label: "Count" },
  { value: "rate", label: "Rate" },
  { value: "change", label: "Change" },
  { value: "share", label: "Share" },
];

const METHODS: readonly { readonly value: BreakMethod; readonly label: string }[] = [
  { value: "natural", label: "Natural breaks" },
  { value: "quantile", label: "Equal numbers of wards" },
  { value: "equal", label: "Equal steps" },
];

export function MapPanel() {
  const title = useModel(headline);
  const { measure } = useModel(settledView);
  const { chooseMeasure } = useActions();
  return (
    <section className="map-panel" aria-labelledby="headline">
      <Notices />
      <h1 id="headline">{title}</h1>
      <div className="map-controls">
        <Segmented legend="Measure" choices={MEASURES} value={measure} onChoose={chooseMeasure} />
        <WholeAreaButton />
        <Disclosure label="Appearance" className="align-right">
          {() => <Appearance />}
        </Disclosure>
      </div>
      <MapStage />
      <Timeline />
    </section>
  );
}

function WholeAreaButton() {
  const { address } = useApp();
  const { camera } = useModel(settledView);
  const area = useModel((state) => state.dataset.name);
  return (
    <button
      type="button"
      className="button whole-area"
      disabled={camera === null}
      onClick={() => address.choose({ camera: null })}
    >
      All of {area}
    </button>
  );
}

function Appearance() {
  const { address } = useApp();
  const { breaks, fill, measure } = useModel(settledView);
  const { chooseBreaks } = useActions();
  const opacity = useId();
  return (
    <div className="appearance">
      <fieldset className="radios" disabled={measure === "change"}>
        <legend>Classes</legend>
        {METHODS.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="breaks" checked={breaks === value} onChange={() => chooseBreaks(value)} /> {label}
          </label>
        ))}
        {measure === "change" && <p className="small muted">Change always has classes symmetric about none.</p>}
      </fieldset>
      <div className="field">
        <label htmlFor={opacity}>
          Opacity of the colours <span className="muted">{fill} %</span>
        </label>
        <input
          id={opacity}
          type="range"
          min={10}
          max={100}
          step={5}
          value={fill}
          onChange={(event) => address.choose({ fill: Number(event.target.value) }, "replace")}
        />
      </div>
    </div>
  );
}
