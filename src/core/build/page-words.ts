// What the builder says, in the words of a page that has no options of a command line.

/** In their order: what to say in place of advice on options. */
const IN_THEIR_PLACE: readonly (readonly [words: RegExp, instead: string])[] = [
  [/Name the column with --ward-column/g, 'Call that column "ward_code"'],
  [/Name the column with --population-column/g, 'Call that column "population"'],
  [/Add --population-year, such as (\d+)/g, "Put the year into its name, as in residents-$1.csv"],
  [/or let a new one be guessed: build --extract <file> --write-profile <file>/g, "or choose here what is what"],
  [/ with --(?:from|to) \S+, or put it into leftMonths of the profile/g, ""],
  [/ with --(?:from|to) [^\s.]+/g, ""],
  [
    /,? or (?:correct|change|give|build again with) --[a-z-]+(?: (?!or\b|if\b)[^\s,.;:]+)?(?: or the ward file)?(?: if it is whole)?/g,
    "",
  ],
  [/(?:Change|Correct) --[a-z-]+(?: and --[a-z-]+)?, or (?:add|give) /g, "Give "],
  [/Check --[a-z-]+ against /g, "Check "],
  [/ are given with --[a-z]+, as /g, " are given as "],
  [/: build --public/g, ""],
  [
    /where a ward stands once above its rows, as in merged cells, say that blank cells repeat it \("blankCells": \["ward"\] in the profile\), or write it into each of them/g,
    "where a ward stands once for several rows, as in merged cells, write it into each of them, or say that blank cells repeat the cell above where the page asks it",
  ],
  [/ \("blankCells"(?:: \["\w+"\])? in the profile\)/g, ""],
  [/write it into "totals" of the profile and build again/g, 'choose "Not counted" for it among the offences'],
  [/write it into "without" of the profile and build again/g, "leave it out where the page asks which rows count"],
  [
    /say which are not to count \("without" in the profile\)/g,
    "leave out those that are not to count, where the page asks which rows count",
  ],
  [/ \("sheet" in the profile\)/g, ""],
  [/its profile has to say so \("force"\)/g, "say so under “Police force that recorded them”"],
  [/say in the profile what they are, or that/g, "say among the offences what they are, or that"],
  [/ correct --[a-z-]+ or /g, " correct "],
  [/--area-name /g, "the name "],
  [/ of geo\/force-areas\.csv/g, " that is known here"],
  [/ \(--[a-z]+\)/g, ""],
];

/** A line or a sentence of the builder without the options that it names. */
export function inPageWords(text: string): string {
  return IN_THEIR_PLACE.reduce((said, [words, instead]) => said.replace(words, instead), text);
}
