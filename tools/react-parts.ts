// What the built page keeps of React: the exports that are called. A bundler keeps all of them, since React comes as CommonJS.

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

/** A file of React without what the page does not use; null for any other module. Throws when a part is not where it was. */
export function reactParts(code: string, id: string): string | null {
  const name = /[\\/]cjs[\\/]([\w-]+)\.production\.js$/.exec(id)?.[1] ?? "";
  const kept = KEPT[name];
  if (kept === undefined) return null;
  for (const one of kept) if (!code.includes(`\nexports.${one} =`)) throw new Error(`${name} exports no ${one}`);
  // An export ends before the next line that begins with a word.
  return code.replace(/^exports\.(\w+) =.*\n(?:[ )}].*\n)*/gm, (whole, one: string) =>
    kept.includes(one) ? whole : "",
  );
}
