// Areas to compare with, and why each.
import { formatTrialArea, type TrialPart } from "../../core/hotspots/trials/trial.ts";
import { comparisonParts, suggestedComparisons } from "../../state/trial-models.ts";
import { useModel } from "../kit/app-context.ts";

/** Taking one leaves out what was compared with before. */
export function TrialSuggestions({ onTake }: { readonly onTake: (part: TrialPart) => void }) {
  const found = useModel(suggestedComparisons);
  const chosen = formatTrialArea(useModel(comparisonParts));
  if (found === null) return null;
  if (!found.known) return <p className="small">No comparison area is suggested: {found.reason}.</p>;
  return (
    <section className="trial-suggestions" aria-label="Suggested comparison areas">
      <p className="small">
        <strong>Suggested to compare with</strong>, alike in the 12 months before the action:
      </p>
      <ul className="lines">
        {found.value.map(({ part, name, reason }) => (
          <li key={formatTrialArea([part])} className="small">
            {chosen === formatTrialArea([part]) ? (
              <strong>{name}, chosen.</strong>
            ) : (
              <button type="button" className="link-button" onClick={() => onTake(part)}>
                Compare with {name}
              </button>
            )}{" "}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
