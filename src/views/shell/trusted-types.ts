// What may become markup or a script, where the browser asks (Trusted Types): the one policy of the page.
import { isOwnWorker, linksAlone } from "../../core/basics/trusted-text.ts";

/** The part of the browser's factory that is needed. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (text: string) => string;
      readonly createScriptURL: (address: string) => string | null;
    },
  ): unknown;
}

/**
 * MapLibre and ECharts know nothing of policies: the browser asks the one named "default" for whatever they hand it as text.
 * A script address of null is refused, and so is all that there is no rule for.
 */
export function trustOnlyOurs(folder: string, host: { readonly trustedTypes?: PolicyFactory }): void {
  host.trustedTypes?.createPolicy("default", {
    createHTML: linksAlone,
    createScriptURL: (address) => (isOwnWorker(address, folder) ? address : null),
  });
}
