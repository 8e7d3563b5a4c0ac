// The words of the page, explained to those who are not of the field.
import { recordLimits } from "./record-limits.ts";

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** In the words of the records that the package of this descriptor is counted from. */
export function glossaryOf(descriptor: Parameters<typeof recordLimits>[0]): readonly Term[] {
  const { onePoint, point, mapPoint, missingMonth } = recordLimits(descriptor);
  return [
    ...WORDS,
    {
      term: "Hotspot",
      meaning: `A connected area at least three times as dense as the mean of the places where anything was recorded, which holds at least ten offences and 1 % of the district’s. Its ward is the one with most of its offences. “One ${point}” marks one in which ${onePoint} holds half.`,
    },
    {
      term: "More than chance",
      meaning:
        "Squares of 200 m that, together with their neighbours, hold more than random arrangements of the same counts would put there, corrected for testing every square.",
    },
    { term: "Map point", meaning: mapPoint },
    { term: "Missing month", meaning: missingMonth },
  ];
}

const WORDS: readonly Term[] = [
  {
    term: "All crime",
    meaning: "Every category that is a crime. Anti-social behaviour is recorded as incidents, and is not in it.",
  },
  { term: "Rate", meaning: "Offences for every 1,000 residents in a year. Shorter periods are scaled up to a year." },
  {
    term: "95 % interval",
    meaning:
      "If only chance were at work, intervals made this way would hold the true rate 19 times in 20. Byar’s method; exact for fewer than 10 offences. Crime clusters, so the true uncertainty is wider.",
  },
  {
    term: "Change",
    meaning:
      "The period against the same months a year earlier. No per cent is printed where the earlier count is under 50: small numbers make large per cents.",
  },
  {
    term: "Verdict",
    meaning:
      "“Clearly up” and “clearly down” mean that a change this large would be rare if nothing had changed, allowing for how much the months vary anyway and for looking at all wards at once. “No clear change” does not mean that nothing changed. “Too few to say” means fewer than 10 offences in both periods together.",
  },
  {
    term: "Expected range",
    meaning:
      "The limits between which single months lie when nothing special happens (an XmR chart). Months outside, or long runs on one side, are a signal worth asking about.",
  },
  { term: "Share", meaning: "The part of the district’s offences that were recorded in a ward." },
  {
    term: "Density",
    meaning:
      "Offences per km² around a point, nearer ones counting more (a quartic kernel). The bandwidth is how far away an offence still counts.",
  },
];
