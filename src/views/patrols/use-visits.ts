// The record of visits as components read it.
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Dose } from "../../core/hotspots/patrols/dose.ts";
import { doses } from "../../state/dose-models.ts";
import { openVisitRecord, type VisitRecord, visitRecord } from "../../state/visit-record.ts";
import { useModel } from "../kit/app-context.ts";

export function useVisitRecord(): VisitRecord {
  useEffect(openVisitRecord, []);
  return useSyncExternalStore(visitRecord.subscribe, visitRecord.getState);
}

/** By the id of the place; null while there is no sheet. */
export function useDoses(): ReadonlyMap<string, Dose> | null {
  const { visits } = useVisitRecord();
  const of = useModel(doses);
  return useMemo(() => of?.(visits) ?? null, [of, visits]);
}
