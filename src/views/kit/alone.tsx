// A part of the page that fails alone: what failed is said in its place, and the other parts go on.
import { Component, type ReactNode, useEffect } from "react";
import { useApp } from "./app-context.ts";

interface AloneProps {
  /** What it is, as in "The map": the subject of a sentence. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Shows its children; a sentence and a way on where they throw. Another choice or other data try again by themselves. */
export class Alone extends Component<AloneProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  readonly again = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    return this.state.failed ? <Failed what={this.props.what} onAgain={this.again} /> : this.props.children;
  }
}

function Failed({ what, onAgain }: { readonly what: string; readonly onAgain: () => void }) {
  const { store } = useApp();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.view !== before.view || now.dataset !== before.dataset) onAgain();
      }),
    [store, onAgain],
  );
  return (
    <div className="notice" role="alert">
      {what} could not be shown. The rest of the page goes on.{" "}
      <button type="button" className="link-button" onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}
