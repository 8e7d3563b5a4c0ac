// The connections to the sources: direct, or through the proxy that the settings or the usual variables name.
import { EnvHttpProxyAgent } from "undici";
import { AppFailure } from "../../core/basics/failure.ts";
import type { SourceSettings } from "./source-form.ts";

export type Agent = EnvHttpProxyAgent;

/**
 * `timeout` is for how many milliseconds the other side may be silent. Throws an AppFailure for a variable that holds no address of a
 * proxy; the words of the variable are not repeated, since they may hold a password.
 */
export function makeAgent({ address, except }: SourceSettings["proxy"], timeout: number): Agent {
  try {
    return new EnvHttpProxyAgent({
      ...(address !== "" && { httpProxy: address, httpsProxy: address }),
      ...(except !== "" && { noProxy: except }),
      ...{ headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } },
    });
  } catch (error) {
    throw new AppFailure(
      "bad-usage",
      "HTTPS_PROXY or HTTP_PROXY holds no address of a proxy, such as http://proxy.example:3128.",
      "Correct the variable, or remove it.",
      error,
    );
  }
}
