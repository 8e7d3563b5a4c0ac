// The picture of a slide, drawn for the room that it has.
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Size } from "../../render/charts/geometry.ts";
import { browserTextWidth } from "../../render/charts/text-width.ts";
import { palette } from "../../render/palette.ts";
import { mapPlate } from "../../render/picture/map-plate.ts";
import type { Shape } from "../../render/picture/shape.ts";
import type { Slide, SlidePicture } from "../../render/slides/slide.ts";
import { chartShapes } from "../../render/slides/slide-drawing.ts";
import { shapeElements } from "../kit/shape-element.tsx";
import { useTheme } from "../kit/use-theme.ts";

/** As on a sheet on its side. */
const ON_PAPER: Size = { width: 1040, height: 470 };

export function SlidePictureView({ slide, printed }: { readonly slide: Slide; readonly printed: boolean }) {
  const { picture, alternative } = slide;
  if (picture === null) return null;
  switch (picture.kind) {
    case "text":
      return (
        <ul className="slide-texts">
          {picture.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case "table":
      return <SlideTable {...picture} />;
    default:
      return <Drawn picture={picture} label={alternative} printed={printed} />;
  }
}

function SlideTable({ table: { head, rows } }: Extract<SlidePicture, { kind: "table" }>): ReactNode {
  return (
    <div className="slide-table">
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Drawing = Extract<SlidePicture, { kind: "map" | "chart" }>;

function Drawn(props: { readonly picture: Drawing; readonly label: string; readonly printed: boolean }) {
  const { picture, label, printed } = props;
  const place = useRef<HTMLDivElement>(null);
  const measured = useSize(place);
  const size = printed ? ON_PAPER : measured;
  const colours = palette(useTheme());
  const id = useId();
  const shapes = useMemo((): readonly Shape[] => {
    if (size === null) return [];
    const type = typeFor(size, picture.kind);
    const look = { colours, type, textWidth: browserTextWidth() };
    if (picture.kind === "chart") return chartShapes(picture.chart, { ...look, ...size });
    return mapPlate(picture.model, { x: 0, y: 0, ...size }, { ...look, id: `slide${id.replace(/\W/g, "")}` });
  }, [size, picture, colours, id]);
  return (
    <div ref={place} className="slide-picture">
      {size !== null && (
        <svg
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={label}
        >
          {shapeElements(shapes)}
        </svg>
      )}
    </div>
  );
}

/** Readable from the back of the room, and no larger than leaves room for what it names. */
function typeFor({ width, height }: Size, kind: Drawing["kind"]): number {
  const large = kind === "map" ? Math.min(width / 62, height / 28) : Math.min(width / 48, height / 18);
  return Math.min(44, Math.max(12, large));
}

/** Of an element, in CSS pixels; null until it is laid out. */
function useSize(place: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
