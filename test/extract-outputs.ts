// What the builder gives out of an extract that no profile describes.
import { guessLines } from "../src/cli/extract/guess-extract.ts";
import type { SurveyedFile } from "../src/cli/extract/survey-file.ts";
import { escapedJson, printable } from "../src/cli/printed-text.ts";
import { makeSurvey } from "../src/core/extract/extract-survey.ts";
import { profileText } from "../src/core/extract/profile-text.ts";

interface Texts {
  readonly texts: readonly string[];
}

const FROM = "cli/extract/guess-extract.ts";

export const EXTRACT_OUTPUTS = [
  {
    name: "guess of an extract",
    from: FROM,
    form: "printed",
    make: ({ texts }: Texts) => printable(guessLines(guessOf(texts)).join("\n")),
  },
  {
    name: "guessed profile",
    from: FROM,
    form: "json",
    make: ({ texts }: Texts) => escapedJson(profileText(guessOf(texts).guess.profile)),
  },
  {
    name: "choices of an extract",
    from: "views/own/own-profile.tsx",
    form: "json",
    make: ({ texts }: Texts) => profileText(guessOf(texts).guess.profile),
  },
] as const;

/** An extract whose columns, sheets and cells are called as the texts are. */
function guessOf(texts: readonly string[]): SurveyedFile {
  const [name = ""] = texts;
  const header = ["Offence", "Ward", "Date", ...texts];
  const survey = makeSurvey(header, { sheet: name, from1904: false });
  for (const text of texts) survey.add([text, text, "2025-01-03", ...texts]);
  const sheets = texts.map((one) => ({ name: one, hidden: false }));
  return { where: name, header, sheet: name, sheets, ...survey.result(sheets) };
}
