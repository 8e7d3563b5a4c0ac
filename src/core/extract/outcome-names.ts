// The outcomes of data.police.uk by the names and the types that forces and the Home Office have for them. What could be two is none.
import { KNOWN_OUTCOMES, NO_OUTCOME } from "../area/known-outcomes.ts";
import { slugOf } from "../area/taxonomy.ts";

const CHARGED = "suspect-charged";
const OTHER_CASE = "suspect-charged-as-part-of-another-case";
const CAUTION = "offender-given-a-caution";
const PENALTY = "offender-given-penalty-notice";
const WARNING = "offender-given-a-drugs-possession-warning";
const RESOLVED = "local-resolution";
const NO_ACTION = "formal-action-is-not-in-the-public-interest";
const NO_FURTHER_ACTION = "further-action-is-not-in-the-public-interest";
const NO_INVESTIGATION = "further-investigation-is-not-in-the-public-interest";
const OTHER_BODY = "action-to-be-taken-by-another-organisation";
const UNABLE = "unable-to-prosecute-suspect";
const NO_SUSPECT = "investigation-complete-no-suspect-identified";
const OPEN = "under-investigation";

/** Types of the Home Office's outcomes framework (Crime Outcomes in England and Wales, technical annex). 19 is that of a fraud bureau alone. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ 1: CHARGED, "1a": CHARGED, 2: CAUTION, "2a": CAUTION, 3: CAUTION, "3a": CAUTION, 4: OTHER_CASE, 5: UNABLE },
  ...{ 6: PENALTY, 7: WARNING, 8: RESOLVED, 9: NO_ACTION, 10: NO_ACTION, 11: UNABLE, 12: UNABLE, 13: UNABLE },
  ...{ 14: UNABLE, 15: UNABLE, 16: UNABLE, 17: UNABLE, 18: NO_SUSPECT, 20: OTHER_BODY, 21: NO_INVESTIGATION },
  22: NO_FURTHER_ACTION,
};

const OF_WHOM = "(?:the |an? |adult |youth |juvenile |suspects? |offenders? |defendants? |persons? |accused )*";
const TO_COURT =
  "(?: (?:and|or|charged?|summons(?:ed)?|postal|requisition(?:ed)?|alternate|alternative|offence|adult|youth|juvenile|to|court|bailed|remanded|in|custody))*";
const NOT_IN_INTEREST = "(?: .*)? not in (?:the )?public interest\\b.*";
const SUPPORT =
  "(?:does not|did not|declines to|declined to|refuses to|refused to|unwilling to|is unable to|unable to)";

/** Whole names, in small letters and digits with single spaces, in the order in which they are tried. */
const NAMES: readonly (readonly [outcome: string, name: string])[] = [
  [CHARGED, `${OF_WHOM}(?:charged?|(?:charge )?summons(?:ed)?|postal requisition(?:ed)?)${TO_COURT}`],
  [
    CAUTION,
    `${OF_WHOM}(?:given |received )?(?:a )?(?:(?:simple |conditional |formal |adult |youth |juvenile )*caution(?:s|ed)?)(?: adults?| youths?| juveniles?| simple| conditional| issued| given| alternate| alternative| offence)*`,
  ],
  [OTHER_CASE, "(?:tic|t i c)(?: taken into consideration)?|(?:offence )?taken into consideration(?: tic)?"],
  [OTHER_CASE, "offender sentenced as part of another case"],
  [UNABLE, "(?:the )?(?:offender|suspect)(?: has)? (?:died|deceased)(?: all offences)?|died(?: all offences)?"],
  [UNABLE, "the offender has died(?: all offences)?|died the offender has died(?: all offences)?"],
  [
    PENALTY,
    `${OF_WHOM}(?:given |issued )?(?:a )?(?:penalty notices?(?: for disorder)?|fixed penalty(?: notice)?|pnd|fpn)(?: issued| given| pnd| fpn)*`,
  ],
  [
    WARNING,
    `${OF_WHOM}(?:given )?(?:a )?(?:cannabis|khat|cannabis khat|cannabis or khat|drugs? possession|drugs?)(?: street)? warning(?: given| issued)?`,
  ],
  [
    RESOLVED,
    "(?:community|local|informal|restorative) resolutions?(?: adult| youth| crime| given| agreed)*|restorative justice",
  ],
  [NO_INVESTIGATION, `further investigation${NOT_IN_INTEREST}`],
  [NO_FURTHER_ACTION, "(?:diversion(?:ary)?|educational)(?: .*)? (?:intervention|activity|activities)\\b.*"],
  [NO_FURTHER_ACTION, `further action${NOT_IN_INTEREST}`],
  [NO_ACTION, `(?:prosecution|formal action)${NOT_IN_INTEREST}`],
  [NO_ACTION, "not in (?:the )?public interest(?: to prosecute| police| cps| decision)*"],
  [
    UNABLE,
    "prosecution prevented\\b.*|prosecution time limit (?:has )?expired\\b.*|(?:prosecution )?time limit expired",
  ],
  [UNABLE, "evidential difficult(?:y|ies)\\b.*|unable to prosecute"],
  [UNABLE, "(?:named )?suspect identified\\b.* (?:evidential difficulties|does not support|too ill|time limit)\\b.*"],
  [UNABLE, `victim ${SUPPORT} (?:support|prosecute)\\b.*`],
  [
    NO_SUSPECT,
    "(?:(?:investigation|case)? ?(?:complete|completed|closed|filed|undetected|nfa|no further action) )*(?:no (?:known |named |identified )?suspects?(?: was| were| has been)?(?: identified| known| id)?|suspect not identified)(?: (?:the )?crime investigated as far as reasonably possible\\b.*)?",
  ],
  [NO_SUSPECT, "undetected(?: filed| closed)?|filed undetected"],
  [OTHER_BODY, "(?:further )?action\\b.* by (?:an ?)?other (?:body|agency|organisation)\\b.*"],
  [OTHER_BODY, "responsibility for further investigation transferred to (?:an ?)?other (?:body|agency|organisation)"],
  [OTHER_BODY, "(?:transferred|referred|passed) to (?:an ?)?other (?:body|agency|organisation)|other (?:body|agency)"],
  [
    OPEN,
    "(?:still |currently )?(?:under|ongoing|on going|active|live|open)(?: police)? investigation|(?:still )?being investigated",
  ],
  [OPEN, "investigation (?:ongoing|on going|continues|continuing|in progress|open|live|active)|ongoing|on going"],
  [OPEN, "live|open|active|in progress|(?:case )?open|(?:open|live|active) case|pending|(?:outcome )?pending"],
  [OPEN, "(?:awaiting|no) outcome yet|awaiting outcome|not yet (?:assigned|finalised)(?: an outcome)?"],
  [NO_OUTCOME.slug, "no outcome(?: published| recorded)?|outcome (?:not known|not recorded|unknown)"],
  ["offender-given-community-sentence", "offender given community penalty"],
  ["offender-sent-to-prison", "offender imprisoned"],
  ["defendant-found-not-guilty", "suspect found not guilty"],
];

const WHOLE = NAMES.map(([outcome, name]) => [outcome, new RegExp(`^(?:${name})$`)] as const);
const KNOWN: ReadonlyMap<string, string> = new Map(
  KNOWN_OUTCOMES.filter(({ meaning }) => meaning !== "other").map(({ slug, meaning }) => [slug, meaning]),
);
/** "type 1", "outcome 18 - …", "oc1", "01 …". */
const TYPED =
  /^(ho |h o |home office )?(crime )?((?:outcome|type|disposal|oc|code|number|no) ?)*(0?[1-9]|[12]\d)( ?a)?(?: (?=\D)(.+))?$/;
const LONGEST = 400;

/** Slug of the outcome of data.police.uk that a text of a column of outcomes names; null where none is certain. */
export function outcomeNamed(text: string): string | null {
  if (text.length > LONGEST) return null;
  // A number as some programs write it: "18.0".
  const plain = text
    .replace(/^\s*(\d{1,2})\.0+\s*$/, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const typed = TYPED.exec(plain);
  if (typed === null) return slugNamed(plain);
  const [, office, crime, word, number = "", letter, name] = typed;
  const type = TYPES[`${Number(number)}${letter === undefined ? "" : "a"}`] ?? null;
  if (name === undefined || type === null) return type;
  const named = slugNamed(name);
  // "3 months" is no type, and what says two things says neither.
  if (named === null) return office || crime || word ? type : null;
  return KNOWN.get(named) === KNOWN.get(type) ? type : null;
}

/** Whether a text is a bare number, which is an outcome in a column of them alone. */
export function isBareType(text: string): boolean {
  return /^\s*\d{1,2}(?:\.0+|[a-z])?\s*$/i.test(text);
}

function slugNamed(plain: string): string | null {
  const slug = slugOf(plain);
  if (KNOWN.has(slug)) return slug;
  return WHOLE.find(([, name]) => name.test(plain))?.[0] ?? null;
}
