// The small map of the areas, for pointer and finger: what it has the search and the lists have too, for keys and screen readers.
import { type MouseEvent, useMemo, useState } from "react";
import { crownCopyright } from "../../core/area/attribution.ts";
import type { ChoosableArea } from "../../core/area/choosable-areas.ts";
import { areasMap, areasNear, namesOnMap } from "../../core/geography/areas-map.ts";

interface AreaMapProps {
  readonly areas: readonly ChoosableArea[];
  /** Those that what was typed finds; null while nothing is typed. */
  readonly found: readonly ChoosableArea[] | null;
  /** Slug of the area under the pointer or the focus, here or in a list. */
  readonly pointed: string | null;
  readonly onChosen: (area: ChoosableArea) => void;
}

/** A finger covers so many pixels of the screen around where it is put, and so many areas are offered there. */
const [FINGER, MOST_NEAR] = [14, 6];
/** More names than these are not written on the map. */
const MOST_NAMED = 12;
const HINT = <span className="muted small">Point at an area, or tap it.</span>;
/** Radius of an area whose shape is not known or too small to be seen, in units of the drawing. */
const LEAST_REACH = 2.5;

export function AreaMap({ areas, found, pointed, onChosen }: AreaMapProps) {
  const map = useMemo(() => areasMap(areas), [areas]);
  const [near, setNear] = useState<readonly ChoosableArea[]>([]);
  if (map === null) return null;
  const bySlug = new Map(areas.map((area) => [area.slug, area]));
  const lit = new Set(found?.map(({ slug }) => slug));
  const onClick = (event: MouseEvent<SVGSVGElement>): void => {
    const slugs = slugsAt(event);
    const chosen = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    if (chosen.length === 1) onChosen(chosen[0]!);
    else setNear(chosen);
  };
  /** A pointer is exact, a finger is not. */
  const slugsAt = ({ nativeEvent, target, currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const exact = (target as Element).getAttribute("data-slug");
    if ((nativeEvent as Partial<PointerEvent>).pointerType !== "touch") return exact === null ? [] : [exact];
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const scale = map.width / width;
    return areasNear(map, (clientX - left) * scale, (clientY - top) * scale, FINGER * scale, MOST_NEAR);
  };
  const nameOf = (slug: string): string => bySlug.get(slug)?.name ?? "";
  const names = areas.length > MOST_NAMED ? [] : namesOnMap(map, nameOf);
  return (
    <div className="area-map">
      <div className="area-sheet">
        <div className="area-ground">
          <svg
            viewBox={`0 0 ${map.width} ${map.height}`}
            width={map.width}
            height={map.height}
            aria-hidden="true"
            onClick={onClick}
          >
            {map.shapes.map(({ slug, path, x, y, reach }) => {
              const state = { "data-slug": slug, "data-lit": lit.has(slug), "data-pointed": slug === pointed };
              return path !== "" && reach >= LEAST_REACH ? (
                <path key={slug} d={path} {...state} />
              ) : (
                <circle key={slug} cx={x} cy={y} r={LEAST_REACH} {...state} />
              );
            })}
          </svg>
          {map.shapes.map(({ slug, x, low }) =>
            names.includes(slug) ? (
              <span
                key={slug}
                className="area-map-name small"
                aria-hidden="true"
                style={{ left: `${(x / map.width) * 100}%`, top: `${(low / map.height) * 100}%` }}
              >
                {nameOf(slug)}
              </span>
            ) : null,
          )}
        </div>
      </div>
      {near.length > 0 ? (
        <p className="area-near">
          <span className="muted">There:</span>
          {near.map((area) => (
            <button key={area.slug} type="button" className="link-button" onClick={() => onChosen(area)}>
              {area.name}
            </button>
          ))}
        </p>
      ) : (
        <p className="area-pointed" aria-hidden="true">
          {pointed !== null && nameOf(pointed) !== "" ? <strong>{nameOf(pointed)}</strong> : HINT}
        </p>
      )}
      <p className="small muted">
        Where areas lie, from simplified outlines of their wards. Source: Office for National Statistics licensed under
        the Open Government Licence v3.0. {crownCopyright("")}
      </p>
    </div>
  );
}
