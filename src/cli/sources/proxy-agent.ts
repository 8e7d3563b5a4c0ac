// The connections to the sources: direct, or through the proxy that the settings or the usual variables name.
import { type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";
import { AppFailure } from "../../core/basics/failure.ts";
import type { SourceSettings } from "./source-form.ts";

export interface Agent {
  readonly dispatcher: Dispatcher;
  /** Has the listener called each time that a proxy closes a connection, until the function given is called. */
  whenClosed(listener: () => void): () => void;
}

/**
 * `timeout` is for how many milliseconds the other side may be silent. Throws an AppFailure for a variable that holds no address of a
 * proxy; the words of the variable are not repeated, since they may hold a password.
 */
export function makeAgent({ address, except }: SourceSettings["proxy"], timeout: number): Agent {
  const listeners = new Set<() => void>();
  // Where a proxy closes a connection before it has answered, the library opens another, without end and without a word.
  const clientFactory = (origin: URL, options: Pool.Options): Dispatcher =>
    new Pool(origin, options).on("disconnect", () => {
      for (const listener of listeners) listener();
    });
  try {
    const dispatcher = new EnvHttpProxyAgent({
      ...(address !== "" && { httpProxy: address, httpsProxy: address }),
      ...(except !== "" && { noProxy: except }),
      ...{ headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } },
      clientFactory,
    });
    return {
      dispatcher,
      whenClosed(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  } catch (error) {
    throw new AppFailure(
      "bad-usage",
      "HTTPS_PROXY or HTTP_PROXY holds no address of a proxy, such as http://proxy.example:3128.",
      "Correct the variable, or remove it.",
      error,
    );
  }
}
