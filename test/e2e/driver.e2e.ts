// The driver itself: that it notices every fault of a page, and only those.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Dashboard, startBrowser } from "./driver.ts";

let browser: Awaited<ReturnType<typeof startBrowser>>;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** Opens a page of this content in the place of the dashboard, does something, and says what the driver noticed. */
async function problemsOf(body: string, prepare: (dashboard: Dashboard) => unknown = () => undefined) {
  const dashboard = await Dashboard.start(browser);
  dashboard.replace("index.html", { body: `<!doctype html><link rel="icon" href="./favicon.svg">${body}` });
  await prepare(dashboard);
  await dashboard.open();
  await dashboard.settle();
  const { problems, elsewhere } = dashboard;
  await dashboard.close();
  return { problems: problems.join("\n"), elsewhere };
}

const FETCH_COUNTS = "<script>fetch('./areas/nowhere/counts.csv').catch(() => null)</script>";
const FETCH_TILE =
  "<script>fetch('https://tiles.example/1.png').then((answer) => answer.text()).then(console.error)</script>";

it("notices an error in the console", async () => {
  expect((await problemsOf("<script>console.error('lost')</script>")).problems).toBe("console: lost");
});

it("notices an exception that nobody caught", async () => {
  expect((await problemsOf("<script>throw new Error('torn')</script>")).problems).toBe("uncaught: torn");
});

it("notices a file that is not there", async () => {
  expect((await problemsOf(FETCH_COUNTS)).problems).toContain("404: ");
});

it("says nothing about a file that the test has broken", async () => {
  const breaking = (dashboard: Dashboard) => dashboard.replace("areas/nowhere/counts.csv", { status: 500 });
  expect((await problemsOf(FETCH_COUNTS, breaking)).problems).toBe("");
});

it("says nothing about a connection that the test has dropped", async () => {
  const breaking = (dashboard: Dashboard) => dashboard.replace("areas/nowhere/counts.csv", { drop: true });
  expect((await problemsOf(FETCH_COUNTS, breaking)).problems).toBe("");
});

it("says nothing about a problem that the test expects", async () => {
  const expecting = (dashboard: Dashboard) => dashboard.expectProblem(/lost/);
  expect((await problemsOf("<script>console.error('lost')</script>", expecting)).problems).toBe("");
});

it("keeps the page from other hosts, and writes down what it asked them for", async () => {
  const { problems, elsewhere } = await problemsOf(FETCH_TILE.replace(".then(console.error)", ".catch(() => null)"));
  expect(elsewhere).toEqual(["https://tiles.example/1.png"]);
  expect(problems).toBe("");
});

it("keeps its workers from other hosts too", async () => {
  const fetching = "fetch('https://tiles.example/2.png').then(() => postMessage('here'), () => postMessage('refused'))";
  const worker = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(fetching)}])))`;
  const script = `${worker}.onmessage = ({ data }) => console.error(data)`;
  expect(await problemsOf(`<script>${script}</script>`)).toEqual({
    problems: "console: refused",
    elsewhere: ["https://tiles.example/2.png"],
  });
});

it("answers for another host with a stub", async () => {
  const stubbing = (dashboard: Dashboard) =>
    dashboard.stub(/tiles\.example/, { body: "a tile", contentType: "text/plain" });
  expect((await problemsOf(FETCH_TILE, stubbing)).problems).toBe("console: a tile");
});

it("finds faults of accessibility", async () => {
  const dashboard = await Dashboard.start(browser);
  dashboard.replace("index.html", {
    body: "<!doctype html><html lang='en'><title>a</title><main><h1>a</h1><img src='favicon.svg'></main>",
  });
  await dashboard.open();
  expect((await dashboard.axe()).map(({ rule, elements }) => ({ rule, elements }))).toEqual([
    { rule: "image-alt", elements: ["img"] },
  ]);
  await dashboard.close();
});

it.each([true, false])("draws with WebGL only when it is asked to (%s)", async (webgl) => {
  const other = await startBrowser({ webgl });
  const dashboard = await Dashboard.start(other);
  const script = "document.title = String(document.createElement('canvas').getContext('webgl2') !== null)";
  dashboard.replace("index.html", { body: `<!doctype html><script>${script}</script>` });
  await dashboard.open();
  expect(await dashboard.title()).toBe(String(webgl));
  await other.close();
});
