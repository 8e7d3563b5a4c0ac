// Loads what the address asks for, and again when it asks for another area.
import type { Dataset } from "../core/area/dataset.ts";
import { holdsOwnRecords } from "../core/area/is-own-data.ts";
import { isOwnArea } from "../core/area/own-slug.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { AppFailure, asBroken } from "../core/basics/failure.ts";
import { waitingText } from "../data/fetching.ts";
import { loadArea, takeLoaded } from "../data/load-area.ts";
import { loadConfig, loadIndex } from "../data/load-site.ts";
import type { Address } from "./address.ts";
import { audience } from "./models.ts";
import type { AppState, AppStore } from "./store.ts";

export interface Loader {
  /** Loads everything again, after a failure. */
  retry(): void;
  /** Which file is awaited and how much of it has come, in a sentence; null while none has taken long. */
  waiting(): string | null;
}

/** Starts loading. An answer that comes after another area was asked for is dropped. */
export function startLoading(store: AppStore, address: Pick<Address, "choose">): Loader {
  let running = new AbortController();
  let asked: string | null = null;

  const load = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    store.setState({ loading: { status: "loading" }, placesStatus: "loading", placesFault: null });
    try {
      await loadAll(store, address, signal, (area) => {
        asked = area;
      });
    } catch (thrown) {
      if (signal.aborted) return;
      const failure = asBroken(thrown, "Try again, or build the area package again.");
      store.setState({ loading: { status: "failed", failure }, dataset: null });
    }
  };

  store.subscribe((state) => {
    const shown = state.dataset && state.showDistrict(state.dataset.whole ?? state.dataset, state.view.district);
    if (shown !== state.dataset) store.setState({ dataset: shown });
    const wanted = wantedArea(state);
    if (asked === null || wanted === undefined || wanted === asked) return;
    asked = wanted;
    void load();
  });
  void load();
  return {
    retry: () => void load(),
    waiting: () => waitingText(running.signal),
  };
}

async function loadAll(
  store: AppStore,
  address: Pick<Address, "choose">,
  signal: AbortSignal,
  onArea: (area: string) => void,
): Promise<void> {
  const [config, { areas, fault }] = await Promise.all([loadConfig(signal), loadIndex(signal)]);
  signal.throwIfAborted();
  const wanted = wantedArea({ ...store.getState(), config, areas });
  if (wanted === undefined) throw (await firstArea()).noArea(fault);
  onArea(wanted);
  store.setState({ config, areas, areasFault: fault });
  const slug = wanted || (await firstArea()).openLast(store, address, signal, onArea);
  if (slug === null) return;
  // An entry that cannot be read may be that of the area.
  if (fault === null && !isOwnArea(slug) && !areas.some((area) => area.slug === slug))
    throw (await firstArea()).unknownArea(slug, store.getState().view.area === null);
  later().catch(() => null);
  const area = await loadArea(slug, signal);
  const showDistrict = await districtsOf(area, config);
  signal.throwIfAborted();
  const dataset = showDistrict(area, store.getState().view.district);
  store.setState({ dataset, showDistrict, loading: { status: "ready" }, postcodes: [] });
  await loadLater(store, area, signal);
}

/** How its districts are shown: as they are, where there is nothing to choose and no name in the other language. */
async function districtsOf({ descriptor }: Dataset, { language }: SiteConfig): Promise<AppState["showDistrict"]> {
  if (language === "en" && (descriptor.wardscope.districts?.length ?? 0) < 2) return (area) => area;
  return (await import("./dataset-shown.ts").catch(noCode)).shownDatasets(language);
}

/** "" where the reader has to choose: in a frame of another page nobody can. The reader's own areas, which stand last, are no choice. */
function wantedArea({ view, config, areas }: AppState): string | undefined {
  return (
    view.area ??
    config.defaultArea ??
    (areas[1] && !isOwnArea(areas[1].slug) && view.embed === null ? "" : areas[0]?.slug)
  );
}

/** Residents are shown no place of own records: their points are not asked for while nobody else looks. */
function showsPlaces(state: AppState, { descriptor }: Dataset): boolean {
  return audience(state) !== "public" || !holdsOwnRecords(descriptor);
}

const LISTS = ["leftOut", "doubts"] as const;

/** Places and revisions: without them the page lacks some of its search and sentences, and says so, but works. And what is doubtful. */
async function loadLater(store: AppStore, area: Dataset, signal: AbortSignal): Promise<void> {
  let whole = area;
  const show = (change: Partial<Dataset>, more: Partial<AppState> = {}): void => {
    signal.throwIfAborted();
    const { showDistrict, view, dataset } = store.getState();
    // Others add what they doubt or leave out meanwhile.
    const lists = Object.fromEntries(
      LISTS.map((name) => [name, [...new Set([...(dataset?.[name] ?? []), ...(change[name] ?? whole[name])])]]),
    );
    whole = { ...whole, ...change, ...lists };
    store.setState({ dataset: showDistrict(whole, view.district), ...more });
  };
  const doubt = (found: readonly string[]): void => {
    if (found.length > 0) show({ doubts: found });
  };
  try {
    const { firstDoubts, loadRest, laterDoubts } = await later();
    const first = takeLoaded(area.descriptor);
    doubt(firstDoubts(area, first));
    const loadShown = async (isShown: boolean): Promise<void> => {
      const { change, ...rest } = await loadRest(whole, signal, isShown);
      show(change, rest);
    };
    const isShown = showsPlaces(store.getState(), area);
    await loadShown(isShown);
    doubt(await laterDoubts(whole, first));
    if (isShown) return;
    const stop = store.subscribe((state) => {
      if (!showsPlaces(state, area)) return;
      stop();
      store.setState({ placesStatus: "loading" });
      loadShown(true).catch(() => undefined);
    });
    signal.addEventListener("abort", stop);
  } catch {
    if (!signal.aborted && store.getState().placesStatus === "loading") store.setState({ placesStatus: "failed" });
  }
}

/** The code of what comes later is a file like any other. */
function noCode(cause: unknown): never {
  throw new AppFailure(
    "unreachable",
    "A part of the page could not be loaded.",
    "Try again when the network is back.",
    cause,
  );
}

/** Fetched beside the area: what is wrong with it is said as soon as it is shown. */
const later = () => import("../data/load-later.ts").catch(noCode);

const firstArea = () => import("./first-area.ts").catch(noCode);
