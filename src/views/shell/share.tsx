// The button that opens the ways to share what is shown; the panel comes when it is asked for.
import { Disclosure } from "../kit/disclosure.tsx";
import { Later, later } from "../kit/use-later.tsx";

const SHARE_PANEL = later(() => import("./share-panel.tsx").then((module) => module.SharePanel));

export function Share() {
  return (
    <Disclosure label="Share" className="align-right">
      {() => <Later source={SHARE_PANEL} />}
    </Disclosure>
  );
}
