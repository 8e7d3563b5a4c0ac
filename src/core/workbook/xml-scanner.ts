// XML as it streams by: tags and texts of well-formed XML without a document type, several times as fast as a parser of all of it.

import { AppFailure } from "../basics/failure.ts";
import { numberOf } from "../basics/number-of.ts";

/** Told in the order of the text. Of an attribute, named with its prefix, the value, or null where the tag has none. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  close(name: string): void;
}

interface XmlScanner {
  write(piece: string): void;
  /** Throws an AppFailure where the text breaks off. */
  end(): void;
}

/** Of elements within each other, of letters in a tag or a comment, and of letters between two tags. */
const [DEEPEST, LONGEST_TAG, LONGEST_TEXT] = [64, 65_536, 1_000_000];
const [DOUBLE, SINGLE, GREATER, LESS, SLASH] = [34, 39, 62, 60, 47];
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
/** What is neither a tag nor a text, with its end. */
const ASIDE = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
] as const;

/**
 * `where` says where the scanner is, for messages. Throws an AppFailure for what is not well formed, for a document type (which
 * could define entities), for other entities than the five of XML, and for what is too deep or too long to be a table.
 */
export function makeXmlScanner(listener: XmlListener, where: () => string): XmlScanner {
  const open: string[] = [];
  let [rest, started] = ["", false];
  const refuse = (what: string): AppFailure => badXml(where(), what);
  const unescaped = (text: string): string => {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&]{0,32};?)/g, (whole, name: string) => {
      const sign = name.endsWith(";") ? signOf(name.slice(0, -1)) : null;
      if (sign === null) throw refuse(`it has the entity ${whole.slice(0, 20)}, which is none of XML's five`);
      return sign;
    });
  };
  const tell = (text: string): void => {
    if (open.length > 0) listener.text(unescaped(text));
    else if (text.trim() !== "") throw refuse("it has text outside its elements");
  };
  const tag = (text: string, from: number, to: number): void => {
    if (text.charCodeAt(from + 1) === SLASH) {
      const name = text.slice(from + 2, to).trimEnd();
      if (open.pop() !== name) throw refuse(`</${name.slice(0, 40)}> closes what is not open`);
      listener.close(name);
      return;
    }
    NAME.lastIndex = from + 1;
    const name = NAME.exec(text)?.[0] ?? "";
    if (started && open.length === 0) throw refuse("it goes on after its end");
    if (name === "" || open.length >= DEEPEST)
      throw refuse(`its elements are more than ${DEEPEST} deep, or have no name`);
    started = true;
    listener.open(name, (wanted) => attributeOf(text.slice(from + 1 + name.length, to), wanted, unescaped));
    if (text.charCodeAt(to - 1) === SLASH) listener.close(name);
    else open.push(name);
  };
  /** Where it ends, -1 where its end is yet to come. */
  const aside = (text: string, at: number, [start, close]: (typeof ASIDE)[number]): number => {
    const end = text.indexOf(close, at + start.length);
    if (end < 0) return -1;
    if (close === "]]>" && open.length > 0) listener.text(text.slice(at + start.length, end));
    return end + close.length;
  };
  const after = (text: string, at: number): number => {
    if (text.charCodeAt(at + 1) !== 33 && text.charCodeAt(at + 1) !== 63) {
      const end = endOfTag(text, at);
      if (end === at) throw refuse("it has a < within a tag");
      if (end > at) tag(text, at, end);
      return end < 0 ? -1 : end + 1;
    }
    const found = ASIDE.find(([start]) => text.startsWith(start, at));
    if (found !== undefined) return aside(text, at, found);
    if (text.length - at < 9) return -1;
    throw refuse("it has a document type, as no table needs");
  };
  return {
    write(piece) {
      const text = rest + piece;
      let at = 0;
      for (;;) {
        const next = text.indexOf("<", at);
        if (next < 0) break;
        if (next > at) tell(text.slice(at, next));
        at = next;
        const end = after(text, next);
        if (end < 0) break;
        at = end;
      }
      rest = text.slice(at);
      const most = rest.startsWith("<") && !rest.startsWith("<![CDATA[") ? LONGEST_TAG : LONGEST_TEXT;
      if (rest.length > most) throw refuse(`it has over ${numberOf(most, "letters")} without a tag that ends`);
    },
    end() {
      if (!started || open.length > 0 || rest.trim() !== "") throw refuse("it breaks off");
    },
  };
}

/** Where the tag ends that begins at `from`: -1 where that is yet to come, `from` itself where another begins within it. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    else if (sign === GREATER) return at;
    else if (sign === LESS) return from;
  }
  return -1;
}

function attributeOf(tag: string, wanted: string, unescaped: (text: string) => string): string | null {
  if (!tag.includes(wanted)) return null;
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(tag); found !== null; found = ATTRIBUTE.exec(tag))
    if (found[1] === wanted) return unescaped(found[2] ?? found[3] ?? "");
  return null;
}

/** The sign of an entity; null of one that is not known. */
function signOf(name: string): string | null {
  const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (code === null) return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? null : String.fromCodePoint(point);
}

function badXml(where: string, what: string): AppFailure {
  const message = `${where} cannot be read: ${what}.`;
  return new AppFailure("bad-input", message, "Download the file again from its source.");
}
