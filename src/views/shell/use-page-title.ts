// The title of the page in the browser's tab, its history and its bookmarks: what is shown.
import { useEffect } from "react";
import { titleOf } from "../../state/page-title.ts";
import { useAppState } from "../kit/app-context.ts";

export function usePageTitle(): void {
  const title = useAppState(titleOf);
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}
