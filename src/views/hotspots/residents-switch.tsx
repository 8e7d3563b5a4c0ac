// The choice to show only what residents should see: areas instead of points.
import { residents } from "../../state/questions.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";

export function ResidentsSwitch() {
  const { address } = useApp();
  const audience = useAppState((state) => state.view.audience);
  const rule = useModel(residents);
  return (
    <div className="residents-switch small">
      <label>
        <input
          type="checkbox"
          checked={audience === "public"}
          onChange={(event) => address.choose({ audience: event.target.checked ? "public" : "everyone" })}
        />{" "}
        For residents: areas only
      </label>
      {rule?.shows === "areas" && <p className="muted">{rule.reason}</p>}
    </div>
  );
}
