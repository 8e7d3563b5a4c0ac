// Every district of England and Wales with its police force, from the table that comes with the project.
import text from "../../geo/force-areas.csv?raw";
import { forceAreasOf } from "../core/build/force-areas.ts";
import { OWN_TOOLS } from "./own-tools.ts";

const { data } = OWN_TOOLS.parserFor(",").parse(text.trimEnd().replaceAll("\r\n", "\n"), 0, false);

export const FORCE_AREAS = forceAreasOf(data as readonly (readonly string[])[]);
