// Models that take long, each worked out in a moment of its own before the first component reads it.
import { isReady, type ReadyState } from "../../state/models.ts";
import { useApp } from "./app-context.ts";

type Model = (state: ReadyState) => unknown;

/** Stands before what reads the models, by names of any kind: a page that is drawn a component at a time answers between two. */
export function WorkedOut({ models }: { readonly models: Readonly<Record<string, Model>> }) {
  return Object.entries(models).map(([name, model]) => <One key={name} model={model} />);
}

/** A selector remembers: there is nothing to keep or to follow. */
function One({ model }: { readonly model: Model }) {
  const state = useApp().store.getState();
  if (isReady(state)) model(state);
  return null;
}
