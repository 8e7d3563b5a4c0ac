// That the open data are far from the official count of an offence: said once that has come, for which nothing waits.
import type { ReadyState } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { useOfficial } from "../kit/use-official.ts";
import "../styles/after-verdict.css";

/** `of`: the sentences of what is shown, none until the official counts are there. */
export function FarFromOfficial({ of }: { readonly of: (state: ReadyState) => readonly string[] }) {
  useOfficial();
  const texts = useModel(of);
  if (texts.length === 0) return null;
  return (
    <div className="caveat">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
