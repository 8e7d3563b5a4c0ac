// The middle of the page: the finding, the choice of measure, the map and the months beneath it.
import { useId } from "react";
import { areRanked } from "../../core/area/few-wards.ts";
import { MEASURE_IDS } from "../../core/figures/measure-ids.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import { BREAK_METHOD_IDS, BREAK_METHODS } from "../../core/statistics/break-methods.ts";
import { headline } from "../../state/map-models.ts";
import { settledView } from "../../state/models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { useActions } from "../kit/use-actions.ts";
import { Later, later } from "../kit/use-later.tsx";
import { HOTSPOT_CONTROLS, HOTSPOT_TITLE } from "./hotspot-code.ts";
import { MapStage } from "./map-stage.tsx";
import { Notices } from "./notices.tsx";
import { Timeline } from "./timeline-control.tsx";

const MEASURE_CHOICES = MEASURE_IDS.map((value) => ({ value, label: MEASURES[value].label }));

const MAPS = [
  { value: "wards", label: "Wards" },
  { value: "hotspots", label: "Hotspots" },
] as const;

const MAP_PICTURES = later(() => import("./map-pictures.tsx").then((module) => module.MapPictures));

export function MapPanel() {
  const { address } = useApp();
  const wards = useAppState((state) => state.view.map === "wards");
  return (
    <section className="map-panel" aria-labelledby="headline">
      <Notices />
      <MapTitle />
      <div className="map-controls">
        <Segmented
          legend="Map"
          choices={MAPS}
          value={wards ? "wards" : "hotspots"}
          onChoose={(map) => address.choose({ map })}
        />
        {wards ? <MeasureChoice /> : <Later source={HOTSPOT_CONTROLS} />}
        <WholeAreaButton />
        <div className="disclosures">
          <Disclosure label="Appearance" className="align-right">
            {() => <Appearance />}
          </Disclosure>
          <Disclosure label="Picture" name="Picture of the map" className="align-right">
            {() => <Later source={MAP_PICTURES} />}
          </Disclosure>
        </div>
      </div>
      <MapStage />
      <Timeline />
    </section>
  );
}

/** The map alone, for a frame of another page. */
export function EmbeddedMap() {
  return (
    <section className="map-panel" aria-labelledby="headline">
      <Notices />
      <MapTitle />
      <MapStage />
    </section>
  );
}

function MapTitle() {
  const wards = useAppState((state) => state.view.map === "wards");
  return <h1 id="headline">{wards ? <WardTitle /> : <Later source={HOTSPOT_TITLE} />}</h1>;
}

function WardTitle() {
  return useModel(headline);
}

function MeasureChoice() {
  const { measure } = useModel(settledView);
  const { chooseMeasure } = useActions();
  return <Segmented legend="Measure" choices={MEASURE_CHOICES} value={measure} onChoose={chooseMeasure} />;
}

function WholeAreaButton() {
  const { address } = useApp();
  const { camera, wards } = useModel(settledView);
  const closeUp = useAppState((state) => state.view.map !== "wards") && wards.length > 0;
  const area = useModel((state) => state.dataset.name);
  return (
    <button
      type="button"
      className="icon-button whole-area"
      aria-label={`All of ${area}`}
      title={`All of ${area}`}
      disabled={camera === null && !closeUp}
      onClick={() => address.choose(closeUp ? { camera: null, wards: [] } : { camera: null })}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="line-icon">
        <path d="m3 6 5-3 8 2 1 7-4 5-8-1-2-4Zm5-3v7l-5 2m5-2 9 2" />
      </svg>
    </button>
  );
}

function Appearance() {
  const { address } = useApp();
  const { breaks, fill, measure } = useModel(settledView);
  const { chooseBreaks } = useActions();
  const { kind, label } = MEASURES[measure];
  const classes = useModel((state) => areRanked(state.dataset.wards.length));
  const opacity = useId();
  return (
    <div className="appearance">
      {classes && (
        <fieldset className="radios" disabled={kind === "difference"}>
          <legend>Classes</legend>
          {BREAK_METHOD_IDS.map((method) => (
            <label key={method}>
              <input type="radio" name="breaks" checked={breaks === method} onChange={() => chooseBreaks(method)} />{" "}
              {BREAK_METHODS[method]}
            </label>
          ))}
          {kind === "difference" && <p className="small muted">{label} always has classes symmetric about none.</p>}
        </fieldset>
      )}
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
          onChange={(event) => address.choose({ fill: Number(event.target.value) }, "slide")}
        />
      </div>
    </div>
  );
}
