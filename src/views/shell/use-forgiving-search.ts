// The forgiving search and the postcodes, which come when the search is first used.
import { useCallback, useMemo, useState } from "react";
import type { ForgivingSearch, forgivingSearch } from "../../core/wards/forgiving-search.ts";
import type { Finding } from "../../core/wards/gazetteer.ts";
import { useApp } from "../kit/app-context.ts";

type Make = typeof forgivingSearch;

/** Without the network what is loaded goes on finding. */
const nothing = (): void => undefined;

let made: Make | null = null;

/** Null until `prepare` was called and its code has come: until then what is spelt as typed is found. */
export function useForgivingSearch(gazetteer: readonly Finding[]): {
  readonly search: ForgivingSearch | null;
  readonly prepare: () => void;
} {
  const { store } = useApp();
  const [make, setMake] = useState<Make | null>(() => made);
  const prepare = useCallback(() => {
    void import("../../state/asked-postcodes.ts").then(({ askPostcodes }) => askPostcodes(store)).catch(nothing);
    if (made !== null) return;
    void import("../../core/wards/forgiving-search.ts")
      .then(({ forgivingSearch }) => {
        made = forgivingSearch;
        setMake(() => forgivingSearch);
      })
      .catch(nothing);
  }, [store]);
  const search = useMemo(() => make?.(gazetteer) ?? null, [make, gazetteer]);
  return { search, prepare };
}
