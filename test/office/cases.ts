// The files that are opened in an office program: an added kind of file is a line here.
import type { OfficeCase } from "./office-case.ts";
import { SLIDES_CASE } from "./slides-case.ts";

export const CASES: readonly OfficeCase[] = [SLIDES_CASE];
