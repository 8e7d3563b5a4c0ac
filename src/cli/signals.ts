// Signals that end a command, also while it computes and cannot hear them.

export const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does what may compute for long without a pause. Until it is done, a signal ends the process at once, as it ends one that listens to
 * none: a listener would wait for the end. What the process leaves behind is what any killed one leaves: the next command clears it up.
 */
export function endable<Found>(compute: () => Found): Found {
  const listeners = SIGNALS.map((signal) => [signal, process.rawListeners(signal)] as const);
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  try {
    return compute();
  } finally {
    for (const [signal, all] of listeners)
      for (const listener of all) process.on(signal, listener as NodeJS.SignalsListener);
  }
}
