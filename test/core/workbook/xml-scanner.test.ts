// The scanner of XML against a parser of all of it, whatever the text and wherever it is cut.
import fc from "fast-check";
import sax from "sax";
import { expect, it } from "vitest";
import { makeXmlScanner } from "../../../src/core/workbook/xml-scanner.ts";

const NAMES = ["a", "table:table-row", "text:p", "x-y.z"] as const;
const ATTRIBUTES = ["office:value", "value", "table:name"] as const;

const text = fc.string({
  unit: fc.constantFrom("a", "é", "£", " ", "\n", "&amp;", "&lt;", "&#65;", "&#x20AC;", ">", '"', "'", "😀"),
  maxLength: 6,
});
const attribute = fc.oneof(
  fc
    .string({ unit: fc.constantFrom("a", "&quot;", "&apos;", ">", "'", "=", " value", "/"), maxLength: 5 })
    .map((value) => `"${value}"`),
  fc.string({ unit: fc.constantFrom("a", "&amp;", ">", '"', "/"), maxLength: 5 }).map((value) => `'${value}'`),
);
const aside = fc.constantFrom("", "<!-- <a> -- b -->".replace(" -- b", ""), "<?pi <b> ?>", "<![CDATA[ <c> & ]]>");

const { element } = fc.letrec<{ readonly element: string; readonly inside: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.dictionary(fc.constantFrom(...ATTRIBUTES), attribute, { maxKeys: 3 }),
      tie("inside"),
      fc.boolean(),
    )
    .map(([name, attributes, inside, isShort]) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key} =\n${value}`);
      return inside === "" && isShort
        ? `<${name}${written.join("")} />`
        : `<${name}${written.join("")}>${inside}</${name} >`;
    }),
  inside: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.tuple(text, aside, tie("element"), text).map((parts) => parts.join("")),
    fc.constant(""),
  ),
}));

/** What a listener is told, texts that follow each other as one. */
function events(feed: (told: (event: string) => void) => void): readonly string[] {
  const all: string[] = [];
  feed((event) => {
    if (event.startsWith("text ") && all.at(-1)?.startsWith("text ") === true) all.push(all.pop()! + event.slice(5));
    else if (event !== "text ") all.push(event);
  });
  return all;
}

function scanned(pieces: readonly string[]): readonly string[] {
  return events((told) => {
    const scanner = makeXmlScanner(
      {
        open: (name, attribute) => told(`open ${name} ${JSON.stringify(ATTRIBUTES.map((one) => attribute(one)))}`),
        text: (more) => told(`text ${more}`),
        close: (name) => told(`close ${name}`),
      },
      () => "it",
    );
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
  });
}

function parsed(xml: string): readonly string[] {
  return events((told) => {
    const parser = sax.parser(true, {});
    let depth = 0;
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopentag = ({ name, attributes }) => {
      depth++;
      told(`open ${name} ${JSON.stringify(ATTRIBUTES.map((one) => attributes[one] ?? null))}`);
    };
    // Around its root it tells of line ends, which say nothing.
    parser.ontext = (more) => depth > 0 && told(`text ${more}`);
    parser.oncdata = (more) => told(`text ${more}`);
    parser.onclosetag = (name) => {
      depth--;
      told(`close ${name}`);
    };
    parser.write(xml).close();
  });
}

it("tells the same as a parser, wherever the text is cut", () => {
  fc.assert(
    fc.property(element, fc.array(fc.nat(40), { maxLength: 30 }), (root, lengths) => {
      const xml = `<?xml version="1.0"?>\n${root}\n`;
      const pieces: string[] = [];
      let at = 0;
      for (const length of lengths) {
        pieces.push(xml.slice(at, at + length));
        at += length;
      }
      expect(scanned([...pieces, xml.slice(at)])).toEqual(parsed(xml));
    }),
    { numRuns: 400 },
  );
});

it("refuses what is not well formed, as the parser does", () => {
  const broken = [
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "a<a/>",
    "<a><b</a>",
    "<a>&nbsp;</a>",
    "<a>&amp</a>",
    "",
    "<a",
    "<a><![CDATA[</a>",
    "<!DOCTYPE a><a/>",
    "<a>&#xD800;</a>",
  ];
  for (const xml of broken) expect(() => scanned([xml]), xml).toThrow(/^it cannot be read: /);
  for (const xml of ["<a>", "<a></b>", "a<a/>", "<a><b</a>", "<a", "<a><![CDATA[</a>"])
    expect(() => parsed(xml), xml).toThrow();
});
