// The settings beside the page: a slip in them neither asks another host nor shows what was to be withheld.
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_CONFIG } from "../../src/core/area/site-config.ts";
import { loadConfig } from "../../src/data/load-site.ts";
import { startHost } from "../host.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("loadConfig", () => {
  it("gives the settings that make sense, and the default of the others", async () => {
    startHost({
      "wardscope.json": '{"title":" Our city ","defaultArea":7,"streetStyle":null,"contact":"Ask us","language":"cy"}',
    });
    expect(await loadConfig()).toEqual({
      title: "Our city",
      defaultArea: null,
      streetStyle: null,
      streetHosts: [],
      language: "cy",
      offline: true,
      audience: "public",
      links: undefined,
      contact: "Ask us",
      fault: 'wardscope.json: defaultArea is 7, not the folder of an area, such as "cambridge".',
    });
  });

  it("gives the defaults where there is no such file", async () => {
    startHost({});
    expect(await loadConfig()).toEqual(DEFAULT_CONFIG);
    expect(DEFAULT_CONFIG).toMatchObject({ streetStyle: expect.stringMatching(/^https:/), fault: null });
  });

  it.each([500, "<html>", "[]", "null", '{"title":"Ours",}', null])(
    "says what is wrong with %j, asks no other host for streets, and shows what residents may see",
    async (answer) => {
      startHost({ "wardscope.json": answer });
      const config = await loadConfig();
      expect(config).toEqual({
        ...DEFAULT_CONFIG,
        streetStyle: null,
        audience: "public",
        streetHosts: [],
        fault: expect.stringContaining("wardscope.json"),
      });
    },
  );

  it.each([
    ["public", "public", null],
    ["everyone", null, null],
    ["residents", "public", 'wardscope.json: audience is "residents", not "public" or "everyone".'],
  ])("takes the audience %j for %j", async (audience, taken, fault) => {
    startHost({ "wardscope.json": JSON.stringify({ audience }) });
    expect(await loadConfig()).toMatchObject({ audience: taken, fault });
  });

  it.each([
    ["audience", '{"audience":"public","title":"Ours","audience":"everyone"}'],
    ["streetStyle", '{"streetStyle":null,\n "links":[],\n "streetStyle" : "https://tiles.example.org/style.json"}'],
  ])(
    "shows what residents may see, and asks no other host for streets, where %s is there twice",
    async (name, text) => {
      startHost({ "wardscope.json": text });
      const fault = `wardscope.json has the setting "${name}" twice.`;
      expect(await loadConfig()).toMatchObject({ audience: "public", streetStyle: null, fault });
    },
  );

  it("lets links have the same names, and texts any words", async () => {
    const links = [1, 2].map((number) => ({ label: `"audience": ${number}`, url: "https://example.org" }));
    startHost({
      "wardscope.json": JSON.stringify({ title: '"contact": ', audience: "everyone", links, contact: "title" }),
    });
    expect(await loadConfig()).toMatchObject({ audience: null, fault: null });
  });

  it("names each setting of another kind and what is expected, and asks no other host for streets", async () => {
    const odd = { title: 5, defaultArea: {}, streetStyle: [1], streetHosts: [7], contact: true, language: {} };
    startHost({ "wardscope.json": JSON.stringify(odd) });
    expect(await loadConfig()).toMatchObject({
      ...DEFAULT_CONFIG,
      streetStyle: null,
      audience: "public",
      streetHosts: expect.anything(),
      fault: `wardscope.json: title is 5, not a text; defaultArea is {}, not the folder of an area, such as "cambridge"; streetStyle is [1], not the address of a map style, or null; streetHosts is [7], not a list of addresses; contact is true, not a text; language is {}, not "en" or "cy".`,
    });
  });

  it.each([
    { title: null, defaultArea: null, streetStyle: null, contact: null },
    { $comment: 7, streetHosts: [], language: "en", contact: "" },
  ])("finds nothing wrong with %j", async (settings) => {
    startHost({ "wardscope.json": JSON.stringify(settings) });
    expect((await loadConfig()).fault).toBeNull();
  });

  it.each(["fault", "constructor", "__proto__"])("does not know a setting %s", async (name) => {
    startHost({ "wardscope.json": `{"${name}":"x"}` });
    expect((await loadConfig()).fault).toBe(`wardscope.json has a setting that nobody knows: "${name}".`);
  });

  it("takes a name that it does not know for a slip, and asks no other host for streets", async () => {
    startHost({ "wardscope.json": '{"$schema":"x","title":"Ours","streetStlye":null}' });
    expect(await loadConfig()).toMatchObject({
      title: "Ours",
      audience: "public",
      streetStyle: null,
      streetHosts: [],
      fault: 'wardscope.json has a setting that nobody knows: "streetStlye".',
    });
  });
});
