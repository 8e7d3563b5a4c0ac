// The page while no area was asked for and there are several.
import { useAppState } from "../kit/app-context.ts";
import { AreaChooser } from "./area-chooser.tsx";

export function ChoosePage() {
  const gone = useAppState(({ loading }) => (loading.status === "choosing" ? loading.gone : null));
  const contact = useAppState((state) => state.config.contact);
  return (
    <main id="main" className="choose-page">
      <h1>Choose an area</h1>
      {gone !== null && (
        <p role="status" className="notice">
          {gone}, which was last opened here, is not published here any more.
        </p>
      )}
      <AreaChooser />
      {contact !== "" && <p className="muted">{contact}</p>}
    </main>
  );
}
