// What is wrong with `wardscope.json`, in a sentence that names each setting and what it should be.
import { shortJson } from "../basics/json-form.ts";
import { isRecord } from "../basics/json-record.ts";
import { NAMED_TWICE, oddSettings, type SiteConfig } from "./site-config.ts";

const WANTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: "a text",
    defaultArea: 'the folder of an area, such as "cambridge"',
    streetStyle: "the address of a map style, or null",
    streetHosts: "a list of addresses",
    language: '"en" or "cy"',
    audience: '"public" or "everyone"',
    links: "a list of links",
    contact: "a text",
    offline: "true or false",
  } satisfies Readonly<Record<Exclude<keyof SiteConfig, "fault">, string>>),
);

/** Of a value that `readConfig` calls faulty, or in whose text a setting is named twice. */
export function settingsFault(value: unknown, text = ""): string {
  if (!isRecord(value)) return "wardscope.json holds no settings.";
  const odd = oddSettings(value);
  const twice = NAMED_TWICE.exec(text)?.[1];
  const unknown = odd.find((name) => !WANTED.has(name));
  const kinds = odd.flatMap((name) => {
    const wanted = WANTED.get(name);
    return wanted === undefined ? [] : [`${name} is ${shortJson(value[name])}, not ${wanted}`];
  });
  return [
    ...(twice === undefined ? [] : [`wardscope.json has the setting ${twice} twice.`]),
    ...(unknown === undefined ? [] : [`wardscope.json has a setting that nobody knows: "${unknown}".`]),
    ...(kinds.length === 0 ? [] : [`wardscope.json: ${kinds.join("; ")}.`]),
  ].join(" ");
}
