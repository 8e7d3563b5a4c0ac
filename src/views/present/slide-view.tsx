// One slide: its finding, where and when, its picture, and what must be known.
import type { RefObject } from "react";
import type { Slide } from "../../render/slides/slide.ts";
import { SlidePictureView } from "./slide-picture.tsx";

interface SlideViewProps {
  /** Null while it is on its way. */
  readonly slide: Slide | null;
  /** From 1. */
  readonly at: number;
  readonly all: number;
  readonly printed: boolean;
  readonly place?: RefObject<HTMLElement | null>;
}

export function SlideView({ slide, at, all, printed, place }: SlideViewProps) {
  const name = `Slide ${at} of ${all}`;
  if (slide === null)
    return (
      <section ref={place} className="slide" aria-roledescription="slide" aria-label={name} tabIndex={-1}>
        <p role="status" className="slide-waiting">
          Working it out …
        </p>
      </section>
    );
  const { title, subject, lines, source, address, picture } = slide;
  return (
    <section
      ref={place}
      className="slide"
      data-picture={picture?.kind ?? "cover"}
      aria-roledescription="slide"
      aria-label={`${name}: ${title}`}
      tabIndex={-1}
    >
      <h2 className="slide-title">{title}</h2>
      <p className="slide-subject">{subject}</p>
      <SlidePictureView slide={slide} printed={printed} />
      {lines.length > 0 && (
        <div className="slide-lines">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p className="slide-source">
        <a href={address}>The page that shows it</a>
        <span className="slide-number" aria-hidden="true">
          {at} / {all}
        </span>{" "}
        {source}
      </p>
    </section>
  );
}
