// Signals that end a command, also while it computes and cannot hear them.

export const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is computed on so many bytes of wards takes no second: districts of detailed boundaries have fewer. */
const SHORT_BYTES = 500_000;

/**
 * Does what may compute for long without a pause. Until it is done, a signal ends the process at once, as it ends one that listens to
 * none: a listener would wait for the end. What the process leaves behind is what any killed one leaves: the next command clears it up.
 * What takes no second, by the `bytes` that it computes on, is done first: its listener then says what has become of the command, and
 * leaves nothing behind.
 */
export function endable<Found>(bytes: number, compute: () => Found): Found {
  if (bytes < SHORT_BYTES) return compute();
  const listeners = SIGNALS.map((signal) => [signal, process.rawListeners(signal)] as const);
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  try {
    return compute();
  } finally {
    for (const [signal, all] of listeners)
      for (const listener of all) process.on(signal, listener as NodeJS.SignalsListener);
  }
}
