// That the open data are far from the official count of what is chosen: said once that has come, for which nothing waits.
import { chosenFarFromOfficial } from "../../state/chosen-official.ts";
import { useModel } from "../kit/app-context.ts";
import { useOfficial } from "../kit/use-official.ts";
import "../styles/after-verdict.css";

export function FarFromOfficial() {
  useOfficial();
  const texts = useModel(chosenFarFromOfficial);
  if (texts.length === 0) return null;
  return (
    <div className="caveat">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
