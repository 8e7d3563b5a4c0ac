// A link to another view of the page.
import type { ComponentProps, MouseEvent } from "react";
import { afterChange, hrefOf, type View } from "../../core/view/view.ts";
import { useApp, useAppState } from "./app-context.ts";

/** `to` is what the other view has different. */
export function ViewLink({ to, ...rest }: ComponentProps<"a"> & { readonly to: Partial<View> }) {
  const view = useAppState((state) => state.view);
  const { address } = useApp();
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    address.choose(to);
    if (to.page !== undefined) window.scrollTo(0, 0);
  };
  return <a {...rest} href={hrefOf(afterChange(view, to))} onClick={go} />;
}
