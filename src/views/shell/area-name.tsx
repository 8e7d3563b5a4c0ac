// The name of the area, where it is the only one.
import { useAppState } from "../kit/app-context.ts";

export function AreaName() {
  const name = useAppState(({ dataset }) => (dataset?.whole ?? dataset)?.name ?? "");
  return (
    <span className="area-name" title={name}>
      {name}
    </span>
  );
}
