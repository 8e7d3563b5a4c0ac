// Whether this browser can draw the live map at all.

/** True when WebGL 2 is there. Does not load the map's library. */
export function mapSupported(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
