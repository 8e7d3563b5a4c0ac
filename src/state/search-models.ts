// What can be found by a few letters.
import { type Finding, gazetteerOf } from "../core/wards/search.ts";
import { dataset, derive } from "./models.ts";

export const gazetteer = derive([dataset, (state) => state.postcodes], (data, postcodes): readonly Finding[] =>
  gazetteerOf(data, postcodes),
);
