// A page after what its first component reads.
import type { ComponentType } from "react";
import { WorkedOut } from "../kit/worked-out.tsx";
import { ListWorkedOut } from "./list-worked-out.tsx";

/** Works out the list and these models, each by itself, so that the page answers in between; then the page. */
export function afterModels(models: Parameters<typeof WorkedOut>[0]["models"], Page: ComponentType): ComponentType {
  return () => (
    <>
      <ListWorkedOut />
      <WorkedOut models={models} />
      <Page />
    </>
  );
}
