// A strict reader of XML and of HTML without omitted tags, for tests: what it reads is well formed, else it throws.

export interface ElementNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ElementNode[];
  /** All text inside, with its entities resolved. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: ElementNode[];
  text: string;
}

const TOKEN =
  /<\?xml [^<>]*\?>|<!doctype html>|<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?: [a-z:A-Z0-9_.-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const VOID = ["meta"];
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };
/** What XML 1.0 cannot hold. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The root element. Throws for anything that is not nested, quoted and escaped. */
export function elementTree(document: string): ElementNode {
  if (ILLEGAL.test(document)) throw new Error("a character that no document may have");
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  let read = 0;
  for (const match of document.matchAll(TOKEN)) {
    read += match[0].length;
    const [, end, name, attributes = "", closed, text] = match;
    const open = stack.at(-1)!;
    if (text !== undefined) {
      if (open === top && text.trim() !== "") throw new Error(`text outside of the root: ${text}`);
      open.text += resolve(text);
    } else if (end === "/") close(stack, name!);
    else if (name !== undefined) {
      stack.push({ name, attributes: attributesOf(attributes), children: [], text: "" });
      if (closed === "/" || VOID.includes(name)) close(stack, name);
    }
  }
  if (read !== document.length) throw new Error(`no markup: ${document.slice(read, read + 60)}`);
  if (stack.length !== 1 || top.children.length !== 1) throw new Error("not one element");
  return top.children[0]!;
}

/** All elements of a name, in the order of the document. */
export function elementsOf(node: ElementNode, name: string): readonly ElementNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

function close(stack: Open[], name: string): void {
  const element = stack.pop()!;
  const parent = stack.at(-1);
  if (element.name !== name || !parent) throw new Error(`</${name}> ends <${element.name}>`);
  parent.children.push(element);
  parent.text += element.text;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-zA-Z0-9:_.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, resolve(value!)]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function resolve(text: string): string {
  return text.replace(/&([^;]*;)?/g, (entity) => {
    const value = ENTITIES[entity.slice(1, -1)];
    if (value === undefined) throw new Error(`no entity: ${text}`);
    return value;
  });
}
