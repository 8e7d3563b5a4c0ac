// The answer to what was asked in the search: where it is, three sentences on each of its wards, and what can be done.
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";
import type { LocalAnswer } from "../../core/wards/local-answer.ts";
import { linksForResidents, localAnswer } from "../../state/local-answer-models.ts";
import { useApp, useModel } from "../kit/app-context.ts";

/** Each a way to add it to the answer. */
function NearWards({ near }: Pick<LocalAnswer, "near">) {
  const { store, address } = useApp();
  const add = (code: string): void => {
    const { asked } = store.getState();
    if (asked === undefined) return;
    const wards = [...asked.wards, code].slice(-COMMON_THRESHOLDS.comparedWards);
    store.setState({ asked: { ...asked, wards } });
    address.choose({ wards });
  };
  return (
    <p>
      The data know a street by a few points: part of it may lie in{" "}
      {near.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && " or "}
          <button type="button" className="link-button" onClick={() => add(code)}>
            {name}
          </button>
        </span>
      ))}
      .
    </p>
  );
}

export function AnswerView() {
  const answer = useModel(localAnswer);
  const links = useModel(linksForResidents);
  if (answer === null) return null;
  const { where, wards, near } = answer;
  return (
    <section className="local-answer" aria-label="The answer to your search">
      <h2>{where}</h2>
      {wards.map(({ code, name, lines }) => (
        <div key={code}>
          {wards.length > 1 && <h3>{name}</h3>}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      {near.length > 0 && <NearWards near={near} />}
      <h3 id="help-links">What you can do</h3>
      <ul className="help-links" aria-labelledby="help-links">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
