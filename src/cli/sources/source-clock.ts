// Time as the requests to a source need it; tests give one that does not wait.
import { setTimeout as wait } from "node:timers/promises";
import { stopIfInterrupted } from "../terminal.ts";

export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Throws the AppFailure of an interrupt as soon as the user interrupts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
      stopIfInterrupted(signal);
      throw error;
    });
  },
};
