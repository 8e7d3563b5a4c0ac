// Asks for the times of day by place, where the package has them: the sheet says them once they have come.
import { usePlaceHours } from "../hotspots/use-place-hours.ts";
import { useAppState } from "../kit/app-context.ts";

export function HoursLoader() {
  const loader = usePlaceHours();
  const state = useAppState(({ placeHours }) => placeHours);
  if (state?.status !== "failed") return null;
  return (
    <p className="caveat" role="alert">
      The hours could not be loaded, so the sheet says none. {state.failure.message} {state.failure.remedy}{" "}
      <button type="button" className="link-button" onClick={() => loader.retry()}>
        Try again
      </button>
    </p>
  );
}
