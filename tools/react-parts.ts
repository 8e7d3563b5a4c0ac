// What the built page keeps of React: what it calls. Markup that a server made, view transitions, fetching ahead and the like are left out.

/** What the page, Zustand and React DOM itself call, by the file of the library; every other export is left out. */
export const KEPT: Readonly<Record<string, readonly string[]>> = {
  react: [
    ...["__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE", "version", "useDebugValue"],
    ...["Component", "Fragment", "createContext", "createElement", "memo", "startTransition"],
    ...["useCallback", "useContext", "useDeferredValue", "useEffect", "useEffectEvent", "useId", "useLayoutEffect"],
    ...["useMemo", "useRef", "useState", "useSyncExternalStore"],
  ],
  "react-dom": [
    ...["__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE", "version", "createPortal", "flushSync"],
  ],
  "react-dom-client": ["createRoot", "version"],
  scheduler: [
    ...["unstable_now", "unstable_IdlePriority", "unstable_ImmediatePriority", "unstable_LowPriority"],
    ...["unstable_NormalPriority", "unstable_UserBlockingPriority", "unstable_cancelCallback"],
    ...["unstable_getCurrentPriorityLevel", "unstable_requestPaint", "unstable_scheduleCallback"],
    "unstable_shouldYield",
  ],
};

/** Functions of React DOM that only what is left out comes to. A call that is left does nothing, as it would without it. */
const LEFT_OUT = [
  // Markup that a server made: there is none to take over.
  ...["throwOnHydrationMismatch", "prepareToHydrateHostInstance", "popToNextHostParent", "popHydrationState"],
  ...["resetHydrationState", "upgradeHydrationErrorsToRecoverable", "queueHydrationError"],
  ...["createFiberFromDehydratedFragment", "pushDehydratedActivitySuspenseHandler", "getBumpedLaneForHydration"],
  ...["retryActivityComponentWithoutHydrating", "updateActivityComponent", "mountHostRootWithoutHydrating"],
  ...["retrySuspenseComponentWithoutHydrating", "updateDehydratedSuspenseComponent"],
  ...["commitActivityHydrationCallbacks", "commitSuspenseHydrationCallbacks", "retryDehydratedSuspenseBoundary"],
  ...["clearHydrationBoundary", "hideOrUnhideDehydratedBoundary", "canHydrateInstance", "canHydrateTextInstance"],
  ...["canHydrateHydrationBoundary", "getNextHydratableInstanceAfterHydrationBoundary"],
  ...["attemptContinuousHydration", "attemptHydrationAtCurrentPriority", "attemptExplicitHydrationTarget"],
  // Transitions between views, which no component asks for.
  ...["getViewTransitionName", "getViewTransitionClassName", "applyViewTransitionToHostInstances"],
  ...["applyViewTransitionToHostInstancesRecursive", "restoreViewTransitionOnHostInstances"],
  ...["commitAppearingPairViewTransitions", "commitEnterViewTransitions", "commitDeletedPairViewTransitions"],
  ...["commitExitViewTransitions", "commitNestedViewTransitions", "restorePairedViewTransitions"],
  ...["restoreEnterOrExitViewTransitions", "restoreNestedViewTransitions", "measureNestedViewTransitions"],
  ...["measureViewTransitionHostInstancesRecursive", "scheduleViewTransitionEvent", "reportViewTransitionError"],
  ...["applyViewTransitionName", "restoreViewTransitionName", "startViewTransition", "createViewTransitionInstance"],
  // Fetching ahead, which the page leaves to the browser.
  ...["preconnectAs", "preconnect", "preload", "preloadModule", "preinitStyle", "preinitScript", "preinitModuleScript"],
];

/** A file of React without what the page does not use; null for any other module. Throws when a part is not where it was. */
export function reactParts(code: string, id: string): string | null {
  const name = /[\\/]cjs[\\/]([\w-]+)\.production\.js$/.exec(id)?.[1] ?? "";
  const kept = KEPT[name];
  if (kept === undefined) return null;
  for (const one of kept) if (!code.includes(`\nexports.${one} =`)) throw new Error(`${name} exports no ${one}`);
  // An export ends before the next line that begins with a word.
  const called = code.replace(/^exports\.(\w+) =.*\n(?:[ )}].*\n)*/gm, (whole, one: string) =>
    kept.includes(one) ? whole : "",
  );
  return name === "react-dom-client" ? LEFT_OUT.reduce(withoutFunction, called) : called;
}

function withoutFunction(code: string, name: string): string {
  const whole = new RegExp(`^function ${name}\\([^)]*\\) \\{\\n[^]*?\\n\\}$`, "gm");
  if (code.match(whole)?.length !== 1) throw new Error(`React DOM has no function ${name} to leave out`);
  return code.replace(whole, `function ${name}() {}`);
}
