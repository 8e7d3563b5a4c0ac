// One area chosen among many: by a few letters, on a small map, or from a list.
import { useEffect, useMemo, useRef, useState } from "react";
import type { ChoosableArea } from "../../core/area/choosable-areas.ts";
import { useApp } from "../kit/app-context.ts";
import { AreaFinder } from "./area-finder.tsx";
import { AreaLists } from "./area-lists.tsx";
import { AreaMap } from "./area-map.tsx";
import { useAreaSearch, useChoosableAreas, useKeptAreas, useOnline, useOpening } from "./use-areas.ts";
import { usePointed } from "./use-pointed.ts";
import "../styles/choose-area.css";

export interface AreaChooserProps {
  /** Whether the reader begins by typing, where there are keys to type on. */
  readonly typesAtOnce?: boolean;
  /** An area was chosen: the view has changed. */
  readonly onChosen?: () => void;
}

export function AreaChooser({ typesAtOnce = false, onChosen }: AreaChooserProps) {
  const { address } = useApp();
  const root = useRef<HTMLDivElement>(null);
  const areas = useChoosableAreas();
  const search = useAreaSearch(areas);
  const kept = useKeptAreas();
  const online = useOnline();
  const opening = useOpening();
  const [typed, setTyped] = useState("");
  const pointed = usePointed(root, () => onChosen?.());
  const found = useMemo(() => (typed.trim() === "" ? null : search.find(typed)), [search, typed]);
  useEffect(() => {
    if (typesAtOnce && !window.matchMedia("(pointer: coarse)").matches) root.current?.querySelector("input")?.focus();
  }, [typesAtOnce]);
  const choose = ({ slug }: Pick<ChoosableArea, "slug">): void => {
    address.choose(opening(slug));
    onChosen?.();
  };
  return (
    <div ref={root} className="area-chooser">
      <AreaFinder areas={areas} typed={typed} onTyped={setTyped} found={found} kept={kept} onChosen={choose} />
      <AreaMap areas={areas} found={found?.areas ?? null} pointed={pointed} onChosen={choose} />
      {!online && (
        <p className="notice area-offline" role="status">
          You are offline: only areas marked “on this device” can be opened.
        </p>
      )}
      {found === null && <AreaLists areas={areas} kept={kept} online={online} />}
    </div>
  );
}
