// In the place of a table that did not come: why not, and what to do.
import type { AppFailure } from "../../core/basics/failure.ts";

export interface NotShownProps {
  /** As the subject of "… cannot be shown". */
  readonly what: string;
  readonly failure: AppFailure;
  readonly onRetry: () => void;
}

export function NotShown({ what, failure, onRetry }: NotShownProps) {
  return (
    <div className="caveat" role="alert">
      <p>
        {what} cannot be shown. {failure.message}
      </p>
      <p>
        {failure.remedy}{" "}
        <button type="button" className="link-button" onClick={onRetry}>
          Try again
        </button>
      </p>
    </div>
  );
}
