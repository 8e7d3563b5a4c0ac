// Mounts a renderer on an element and hands it every new input; the renderer finds out what differs.
import { type RefObject, useEffect, useRef } from "react";

export interface Renderer<Input> {
  show(input: Input): void;
  destroy(): void;
}

/** `make` is called once for each element and each identity of `make`; null when it could not make one. */
export function useRenderer<Input>(
  make: (container: HTMLElement) => Renderer<Input> | null,
  input: Input,
): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer<Input> | null>(null);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
    renderer.current?.show(input);
  }, [input]);
  useEffect(() => {
    if (container.current === null) return;
    const made = make(container.current);
    renderer.current = made;
    made?.show(latest.current);
    return () => {
      renderer.current = null;
      made?.destroy();
    };
  }, [make]);
  return container;
}
