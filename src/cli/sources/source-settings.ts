// The addresses, services and names of the public sources: `geo/sources.json`, and what a file of the user puts in their place.
import { join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { notJson, parseJson } from "../../core/basics/json-text.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { bytesOf } from "../text/regular-file.ts";
import { wholeText } from "../text/text-files.ts";
import { FORM, type SourceSettings } from "./source-form.ts";

const OWN = join(import.meta.dirname, "../../../geo/sources.json");
const REMEDY = "geo/sources.json of the project shows the form: a file of your own may hold any part of it.";
/** Letters of a value that a sentence repeats. */
const MOST_SHOWN = 80;
const MOST_BYTES = 1e6;

type Sections = Record<string, Record<string, unknown>>;

/**
 * The settings of the project; what the file at `path` holds takes the place of them, one by one, so that a mirror needs only its
 * own addresses. "{base}" in an address stands for the `base` of its section. Throws an AppFailure that names file and setting.
 */
export async function readSourceSettings(path: string | null): Promise<SourceSettings> {
  const given = await sectionsIn(OWN, {});
  const own = path === null ? {} : await sectionsIn(path, given);
  const where = (section: string, name: string): string =>
    path !== null && Object.hasOwn(own[section] ?? {}, name) ? path : OWN;
  const read = Object.entries(FORM).map(([section, form]) => {
    const values = { ...given[section], ...own[section] };
    const all = Object.entries(form).map(([name, setting]) => {
      const value = withBase(values[name], values["base"]);
      const settled = setting.read(value);
      if (settled === null) throw wrong(where(section, name), `${section}.${name}`, value, setting.what);
      return [name, settled] as const;
    });
    return [section, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries(read) as unknown as SourceSettings;
}

/** The address of a pattern: each "{name}" is replaced by its value, so written that it stays one part of the address. */
export function addressOf(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing is given for ${place} of ${pattern}`);
    return encodeURIComponent(value);
  });
}

/** Throws for a section or a setting that the form, or the settings of the project, do not have. */
async function sectionsIn(path: string, like: Sections): Promise<Sections> {
  const value = jsonOf(await wholeText(bytesOf(path, { most: MOST_BYTES }), path, "JSON"), path);
  if (!isRecord(value)) throw new AppFailure("bad-input", `${path} holds no settings of sources.`, REMEDY);
  const sections: Sections = {};
  for (const [section, settings] of Object.entries(value)) {
    const form = Object.hasOwn(FORM, section) ? FORM[section as keyof typeof FORM] : null;
    if (form === null || !isRecord(settings))
      throw wrong(path, section, settings, `one of ${Object.keys(FORM).join(", ")} with its settings`);
    for (const [name, setting] of Object.entries(settings))
      if (!Object.hasOwn(form, name))
        throw wrong(path, `${section}.${name}`, setting, `one of ${Object.keys(like[section] ?? form).join(", ")}`);
    sections[section] = { ...settings };
  }
  return sections;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new AppFailure("bad-input", `${path} cannot be read: ${notJson(error)}.`, REMEDY, error);
  }
}

function withBase(value: unknown, base: unknown): unknown {
  return typeof value === "string" && typeof base === "string" ? value.replaceAll("{base}", base) : value;
}

function wrong(path: string, setting: string, value: unknown, expected: string): AppFailure {
  const found = value === undefined ? "is missing" : `is ${shortText(JSON.stringify(value), MOST_SHOWN)}`;
  const message = `${path}: ${shortText(setting, MOST_SHOWN)} ${found}; expected is ${expected}.`;
  return new AppFailure("bad-input", message, REMEDY);
}
