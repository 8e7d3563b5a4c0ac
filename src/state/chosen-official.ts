// That what is chosen is far from its official count, once that is there; a model of its own, since the map loads it late.
import { derive, figures, type ReadyState } from "./models.ts";

const data = ({ dataset }: ReadyState) => dataset;
const official = (state: ReadyState) => state.official?.caveatsOf;

/** Whole sentences: of the offence chosen; of several, of each of them that is far. */
export const chosenFarFromOfficial = derive(
  [data, figures, official],
  (dataset, { selection }, caveatsOf): readonly string[] => caveatsOf?.(dataset, selection.categories) ?? [],
);
