// How the page decides, with its thresholds.
import { areFamily, areRanked } from "../../core/area/few-wards.ts";
import { densityNotes } from "../../core/hotspots/density/rim-words.ts";
import { OUTCOME_THRESHOLDS } from "../../core/statistics/outcome-thresholds.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { useModel } from "../kit/app-context.ts";

interface MethodNotesProps {
  /** Those shown, and those whose changes are judged together. */
  readonly wards: number;
  readonly judged: number;
  /** Of a public copy, under which counts are withheld; null for any other package. */
  readonly threshold: number | null;
}

export function MethodNotes({ wards, judged, threshold }: MethodNotesProps) {
  const ranked = areRanked(wards);
  return (
    <>
      <h2>How it is decided</h2>
      <ul>
        {threshold !== null && (
          <li>
            <strong>Public copy.</strong> Counts of a ward, a month and a category from 1 to {threshold - 1} are
            withheld; zeros are told. Sums of a ward in a calendar year are published where every withheld count can
            still be any number from 1 to {threshold - 1}, whatever is worked out from all that is published together.
            Other sums over withheld counts are said as the numbers between which they lie. A verdict is given only
            where all numbers that the withheld counts can be lead to the same one. There are no places, and so no
            hotspots. (Cell suppression with an audit of the possible values: Hundepool and others, Statistical
            Disclosure Control, 2012; Fischetti and Salazar, 2001.)
          </li>
        )}
        <li>
          <strong>Classes of the map.</strong> {ranked && THRESHOLDS.mapClasses} {ranked ? "classes" : "Classes"} by
          natural breaks (Fisher and Jenks, exact) over all months of the data, so that a colour keeps its meaning while
          the months move. Changes have classes symmetric about none.
        </li>
        <li>
          <strong>Rates.</strong> Per {THRESHOLDS.rateBase.toLocaleString("en-GB")} residents and year, with 95 % Byar
          intervals (exact Poisson under {THRESHOLDS.byarFrom}); “few” marks a rate from fewer than{" "}
          {THRESHOLDS.fewOffences} offences.
        </li>
        <li>
          <strong>Changes.</strong> The difference of two periods is held against how much months vary anyway
          (overdispersed counts, Student’s t); under {THRESHOLDS.exactBinomialUnder} offences an exact binomial test is
          used.{" "}
          {areFamily(judged)
            ? "All wards of the area are judged together (Benjamini and Hochberg), whichever district is shown, and a change is clear when its adjusted p is under "
            : "A change of the ward is judged by itself, one of the area among the offences of the list (Benjamini and Hochberg), and it is clear when its p is under "}
          {THRESHOLDS.clearP}.
        </li>
        <li>
          <strong>Too few to say.</strong> Fewer than {THRESHOLDS.tooFewToSay} offences in both periods together.
        </li>
        <li>
          <strong>Expected range.</strong> The centre ± {THRESHOLDS.movingRangeFactor} mean moving ranges of up to{" "}
          {THRESHOLDS.expectedRangeMaxMonths} months; shown from {THRESHOLDS.expectedRangeMinMonths} months and a mean
          of {THRESHOLDS.expectedRangeMinMean} on. Signals: a month outside; {THRESHOLDS.runLength} in a row on one
          side; 2 of 3 in the outer third of one side. A month is marked only where it would be too had the same share
          of its rows had a place.
        </li>
        <li>
          <strong>One place.</strong> Named when it accounts for at least half of the net change, clear or not.
        </li>
        <HotspotsMethod />
        {ranked && (
          <li>
            <strong>Wards against each other.</strong> The limits of an exact Poisson test of each ward’s count, 95 %
            and 99.8 %, widened by how far wards vary beyond chance; where that is over{" "}
            {THRESHOLDS.funnelMostDispersion} times, no limits but ranks. Flags mark the highest{" "}
            {100 * THRESHOLDS.flaggedPart} % of the wards, ties included; a rate marked “few” is no reason for a
            priority ward, which has at least {THRESHOLDS.priorityReasons}: such flags, and clear rises.
          </li>
        )}
        {areFamily(wards) && (
          <li>
            <strong>Parts of a ward’s crime.</strong> Called larger or smaller than the district’s by an exact binomial
            test of the ward’s count against the district’s part, all kinds of crime of the ward judged together
            (Benjamini and Hochberg, adjusted p under {THRESHOLDS.clearP}), from {THRESHOLDS.fewestOfPart} offences on,
            found or to be expected.
          </li>
        )}
        {areFamily(wards) && (
          <li>
            <strong>City centres.</strong> A ward whose rate of all crime is over {THRESHOLDS.cityCentreRatio} times the
            district’s, or its rate of what visitors bring with them (shoplifting, bicycle theft, theft from the person,
            robbery and other theft together), carries the remark for every offence that residents are a poor base.
          </li>
        )}
        <OutcomesMethod />
      </ul>
    </>
  );
}

/** Only where the package has places. */
function HotspotsMethod() {
  const { resources, wardscope } = useModel((state) => state.dataset.descriptor);
  if (!resources.some(({ path }) => path === "places.csv")) return null;
  return (
    <>
      <li>
        <strong>Hotspots.</strong> Density by a quartic kernel of {THRESHOLDS.bandwidth} m unless chosen otherwise,
        exact at the centres of {THRESHOLDS.densityCell} m cells in the British National Grid; before it is clipped the
        surface sums to all offences in it. {densityNotes(wardscope)} A hotspot is a connected area of at least{" "}
        {THRESHOLDS.hotspotMultiple} times the mean of the cells that are not zero, with at least{" "}
        {THRESHOLDS.hotspotOffences} offences and {100 * THRESHOLDS.hotspotShare} % of the district’s; it is solid when
        it overlaps one at each of {THRESHOLDS.bandwidths.join(", ")} m. Quarters are followed from{" "}
        {THRESHOLDS.quarterOffences} offences each.
      </li>
      <li>
        <strong>More than chance.</strong> Gi* on squares of {THRESHOLDS.significanceCell} m, one-sided against{" "}
        {THRESHOLDS.permutationDraws.toLocaleString("en-GB")} rearrangements, corrected over all squares (Benjamini and
        Hochberg); never fewer than {THRESHOLDS.hotCellOffences} offences in a square.
      </li>
    </>
  );
}

/** Only where the package says what became of the reports. */
function OutcomesMethod() {
  const { resources } = useModel((state) => state.dataset.descriptor);
  if (!resources.some(({ path }) => path === "outcomes.csv")) return null;
  return (
    <li>
      <strong>What became of the reports.</strong> The last outcome known when the files were made, as shares of all
      reports with 95 % Wilson intervals. Outcomes of the newest {OUTCOME_THRESHOLDS.newestMonths} months can still
      change, and are in no share that is compared; a year is never held against the year before, whose reports had a
      year longer. A ward is held against all others month by month and kind of offence by kind of offence (Mantel and
      Haenszel), by Student’s t with the dispersion of the months, since reports of one suspect share a fate, and where
      there are few also by the exact distribution; all wards and outcomes of the offence are judged together (Benjamini
      and Hochberg, adjusted p under {THRESHOLDS.clearP}). A difference is clear only where it stays so whether the
      reports without a known outcome had this one or not; from under {THRESHOLDS.tooFewToSay} reports, or under{" "}
      {THRESHOLDS.tooFewToSay} with that outcome in the whole area, there are too few to say.
    </li>
  );
}
