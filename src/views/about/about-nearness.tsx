// How near the open data are to the official count of the same months, offence by offence.
import { rangeName } from "../../core/area/range-name.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { isFarFromOfficial, nearnessWords, officialMonths, officialName } from "../../core/published/nearness.ts";
import { officialSource } from "../../core/published/official-notes.ts";
import { comparedArea, hasNoCounts, nearness, officialPlace } from "../../state/official-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { NotHere } from "../kit/not-here.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { useOfficial } from "../kit/use-official.ts";
import { ViewLink } from "../kit/view-link.tsx";

export function AboutNearness() {
  const loader = useOfficial();
  const state = useAppState(({ official }) => official);
  return state?.status === "ready" ? (
    <Nearness />
  ) : (
    <NotHere what="the official counts" state={state} loader={loader} />
  );
}

function Nearness() {
  const none = useModel(hasNoCounts);
  const { name } = useModel(comparedArea);
  const place = useModel(officialPlace);
  const near = useModel(nearness);
  if (none || !place.known)
    return (
      <p>
        The official counts are not known here: {place.known || none ? "they are not beside this page." : place.reason}
      </p>
    );
  const months = rangeName(officialMonths(place.value.row));
  if (!near.known)
    return <p>{sentenceCase(near.reason)}: how near these data are to the official counts cannot be said.</p>;
  const { attribution } = officialSource(place.value.row);
  return (
    <>
      <p>
        The police count crime for the official statistics in another system, with later corrections and without map
        points. Where the two count the same offences, this is how many each has for {name} in {months}. Rows without a
        place are in no ward, and so not in these data. Anti-social behaviour is in no official count of crime.{" "}
        <ViewLink to={{ page: "alike" }}>The official rates beside other places</ViewLink>
      </p>
      <TableScroll label="These data and the official counts">
        <table className="facts-table">
          <caption>
            Offences in {name}, {months}
          </caption>
          <thead>
            <tr>
              <th scope="col">Offence</th>
              <th scope="col">These data</th>
              <th scope="col">Official count</th>
              <th scope="col">These data have</th>
            </tr>
          </thead>
          <tbody>
            {near.value.map((one) => (
              <tr key={one.slug}>
                <th scope="row" title={officialName(one.groups)}>
                  {one.label}
                </th>
                <td>{formatCount(one.open)}</td>
                <td>{formatCount(one.official)}</td>
                <td>
                  {isFarFromOfficial(one) ? (
                    <strong>{nearnessWords(one)}</strong>
                  ) : (
                    (nearnessWords(one) ?? "few: no per cent")
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="small muted">Source: {attribution.sources[0]}.</p>
    </>
  );
}
