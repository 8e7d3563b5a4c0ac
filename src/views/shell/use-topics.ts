// Offences and published figures by name, for the search: they come when it is first used, the figures when a name is typed.
import { useEffect, useMemo, useState } from "react";
import { isReady } from "../../state/models.ts";
import type * as Topics from "../../state/topics.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { publishedLoader } from "../kit/published-loader.ts";

/** From so many letters on it may be the name of published figures. */
const A_NAME = 3;
const NONE: readonly Topics.Topic[] = [];

export function useTopics(typed: string): readonly Topics.Topic[] {
  const { store } = useApp();
  const [code, setCode] = useState<typeof Topics | null>(null);
  const all = useAppState((state) => (code !== null && isReady(state) ? code.topics(state) : NONE));
  const isName = typed.trim().length >= A_NAME;
  useEffect(() => {
    if (!isName) return;
    publishedLoader(store);
    // Without the network places are found all the same.
    void import("../../state/topics.ts").then(setCode).catch(() => undefined);
  }, [store, isName]);
  return useMemo(() => code?.topicsIn(all, typed) ?? NONE, [code, all, typed]);
}
