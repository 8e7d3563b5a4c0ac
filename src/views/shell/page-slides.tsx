// At the foot of a page: what it shows, added to the reader's own slides.

import type { SlideKind } from "../../core/view/own-slides.ts";
import type { PageId } from "../../core/view/page-id.ts";
import { AddToSlides } from "../kit/add-to-slides.tsx";
import { useAppState } from "../kit/app-context.ts";

const BY_PAGE: Readonly<Partial<Record<PageId, readonly SlideKind[]>>> = {
  map: ["map", "months", "ranking"],
  offence: ["years", "months"],
  wards: ["ranking"],
  ward: ["months", "ranking"],
  assessment: ["attention", "priority", "changes"],
  plan: ["plan"],
  about: ["sources"],
};

export function PageSlides() {
  const kinds = useAppState((state) => BY_PAGE[state.view.page]);
  if (kinds === undefined) return null;
  return (
    <p className="screen-only">
      {kinds.length === 1 ? "The slide of this page" : `The ${kinds.length} slides of this page`}:{" "}
      <AddToSlides kinds={kinds} what="this page" />
    </p>
  );
}
