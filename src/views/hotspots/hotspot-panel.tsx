// The side of the map in its hotspot modes: the list of what the map shows, or why there is nothing to show.
import { obstacle } from "../../state/questions.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { DifferencePanel } from "./difference-panel.tsx";
import { GoneHotspots } from "./gone-hotspots.tsx";
import { HotspotFiles } from "./hotspot-downloads.tsx";
import { HotspotList } from "./hotspot-list.tsx";
import { ProbeCard } from "./probe-card.tsx";
import { ResidentsSwitch } from "./residents-switch.tsx";
import { SignificancePanel } from "./significance-panel.tsx";

export function HotspotPanel() {
  const map = useAppState((state) => state.view.map);
  const reason = useModel(obstacle);
  return (
    <section className="hotspot-panel" aria-labelledby="hotspot-title">
      <h2 id="hotspot-title">{map === "difference" ? "Where it changed" : "Hotspots, most offences first"}</h2>
      {reason !== null ? <p className="empty">{reason}</p> : <PanelContent />}
      <ResidentsSwitch />
    </section>
  );
}

function PanelContent() {
  const map = useAppState((state) => state.view.map);
  if (map === "difference") return <DifferencePanel />;
  return (
    <>
      <ProbeCard />
      {map === "significance" && <SignificancePanel />}
      <HotspotList />
      {map === "hotspots" && <GoneHotspots />}
      <HotspotFiles />
    </>
  );
}
