// What stands in the place of a number that is not known: between which it lies, where that is told, else a dash with the reason.
import type { Unknown } from "../../core/basics/known.ts";

export function UnknownQuantity({ of: { shown, reason } }: { readonly of: Unknown }) {
  return (
    <span className="muted" title={reason}>
      {shown ?? (
        <>
          –<span className="visually-hidden"> {reason}</span>
        </>
      )}
    </span>
  );
}
