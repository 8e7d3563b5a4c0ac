// What was chosen of an extract as a file that the page and the command line take again.

import { useState } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import {
  blanksAsked,
  countAsked,
  type Mapping,
  openChoices,
  settledProfile,
  withSaved,
} from "../../core/extract/mapping.ts";
import { profileText } from "../../core/extract/profile-text.ts";
import { saveText } from "../kit/save-file.ts";
import { FileChoice } from "./own-drop.tsx";
import { useOwn } from "./use-own.ts";

interface ProfileButtonsProps {
  /** Of the file. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function ProfileButtons({ name, mapping, onChange }: ProfileButtonsProps) {
  const { desk } = useOwn();
  const [said, setSaid] = useState({ text: "", isFault: false });
  const save = (): void => {
    const isOpen = openChoices(mapping).some(({ about }) => about === "dates");
    const isCountOpen = !mapping.oneEach && countAsked(mapping) !== null;
    saveText(
      `${name.replace(/\.[^.]*$/, "")}-profile.json`,
      "application/json",
      profileText(settledProfile(mapping), isOpen, isCountOpen, blanksAsked(mapping) !== null),
    );
  };
  const load = async (file: File): Promise<void> => {
    try {
      const loaded = withSaved(mapping, await desk.profile(await file.text(), file.name));
      if (loaded === null)
        throw new AppFailure("bad-input", `${file.name} names columns that ${name} does not have.`, "");
      onChange(loaded);
      setSaid({ text: `Chosen as ${file.name} says.`, isFault: false });
    } catch (thrown) {
      const failure = thrown instanceof AppFailure ? thrown : null;
      setSaid({
        text: failure === null ? `${file.name} cannot be read.` : `${failure.message} ${failure.remedy}`,
        isFault: true,
      });
    }
  };
  return (
    <div className="own-profile">
      <p className="button-row">
        <FileChoice
          label="Load choices"
          accept=".json,application/json"
          isOne
          onFiles={([file]) => void (file && load(file))}
        />
        <button type="button" className="button" onClick={save}>
          Save choices
        </button>
      </p>
      <p role="status" className={said.isFault ? "own-fault small" : "small muted"}>
        {said.text}
      </p>
    </div>
  );
}
