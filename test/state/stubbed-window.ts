// What of a window the desk of own data uses, for tests without one.
import { beforeEach, vi } from "vitest";

/** In each test of the file that calls it: what the browser keeps by name, and what the window is told of, by kind. */
export function stubbedWindow() {
  const kept = new Map<string, string>();
  const listening = new Map<string, (event: unknown) => void>();
  beforeEach(() => {
    kept.clear();
    listening.clear();
    vi.stubGlobal("window", {
      location: { href: "https://example.org/here/?area=alpha" },
      addEventListener: (kind: string, tell: (event: unknown) => void) => listening.set(kind, tell),
      removeEventListener: (kind: string) => listening.delete(kind),
      localStorage: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, text: string) => kept.set(name, text),
        removeItem: (name: string) => kept.delete(name),
      },
    });
    vi.stubGlobal(
      "FileSystemFileHandle",
      Object.assign(() => undefined, { prototype: { createWritable: null } }),
    );
  });
  return { kept, listening };
}
