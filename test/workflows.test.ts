// The files that GitHub and Renovate read are sound, pinned, and run what README.md says.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WORKFLOWS = ".github/workflows";
const FORMS = ".github/ISSUE_TEMPLATE";

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Permissions;
  readonly "timeout-minutes": number;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
    readonly validations?: { readonly required?: boolean };
  }[];
}

const manifest = JSON.parse(textOf("package.json"));
const workflows = new Map(namesIn(WORKFLOWS).map((name) => [name, yamlOf<Workflow>(`${WORKFLOWS}/${name}`)]));
const jobs = [...workflows.values()].flatMap(({ jobs: named }) => Object.values(named));
const steps = jobs.flatMap((job) => job.steps);
const [updating, committing] = [
  workflows.get("update.yml")!.jobs["update"]!,
  workflows.get("update.yml")!.jobs["commit"]!,
];

describe("the workflows", () => {
  it("test each change, publish the page from the main branch or by hand, and update areas each month or by hand", () => {
    expect([...workflows.keys()]).toEqual(["pages.yml", "test.yml", "update.yml"]);
    expect(Object.keys(workflows.get("update.yml")!.on)).toEqual(["schedule", "workflow_dispatch"]);
    expect(workflows.get("update.yml")!.on["schedule"]).toEqual([
      { cron: expect.stringMatching(/^\d+ \d+ \d+ \* \*$/) },
    ]);
    expect(Object.keys(workflows.get("test.yml")!.on)).toEqual(["push", "pull_request", "workflow_dispatch"]);
    expect(workflows.get("pages.yml")!.on).toEqual({ push: { branches: ["main"] }, workflow_dispatch: null });
  });

  it("run commands of README.md only, the test command among them as it stands there", () => {
    const commands: readonly string[] = textOf("README.md").match(/\bnpm (?:ci|start|test|run \w+)/g) ?? [];
    const run = steps.flatMap(({ run: command }) => (command === undefined ? [] : [command]));
    expect(run).toContain("npm ci && npm test");
    expect(textOf(".ci/run")).toContain("\nnpm ci && npm test\n");
    const parts = run.flatMap((command) => command.split(/ && |\bdo (?=npm )| -- |\n/)).map((part) => part.trim());
    expect(parts.filter((part) => /\bnpm\b/.test(part) && !commands.includes(part))).toEqual([]);
    const others = jobs.filter((job) => job !== updating && job !== committing);
    expect(
      others
        .flatMap((job) => job.steps.flatMap(({ run: command }) => command?.split(" && ") ?? []))
        .filter((part) => !commands.includes(part)),
    ).toEqual([]);
  });

  it("update where nothing may be written, and commit where no code of the project or of a package runs", () => {
    expect(updating.permissions).toBeUndefined();
    expect(updating.steps[0]?.with).toEqual({ "persist-credentials": false });
    const commands = updating.steps.flatMap(({ run: command }) => command ?? []);
    expect(commands).toEqual([
      "npm ci",
      "npm run update",
      'for area in public/areas/*/; do npm run data -- check "$area" || exit 1; done',
      "npm run build",
    ]);
    expect(committing.permissions).toEqual({ contents: "write", actions: "write" });
    expect(committing.needs).toBe("update");
    expect(JSON.stringify(committing.steps)).not.toMatch(/\b(?:npm|npx|node|tsx)\b/);
    const done = committing.steps.map(
      ({ uses = "", run: command = "" }) => uses.split("@")[0] || command.split("\n")[0],
    );
    expect(done.slice(0, 4)).toEqual([
      "actions/checkout",
      "rm -rf public/areas",
      "actions/download-artifact",
      "git add public/areas",
    ]);
    expect(committing.steps[3]?.run).toContain("gh workflow run pages.yml");
    const { path, name } = updating.steps.at(-1)?.with ?? {};
    expect(committing.steps[2]?.with).toEqual({ name, path });
  });

  it("use every action at one release", () => {
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
    expect(new Set(used.map((action) => action.split("@")[0])).size).toBe(new Set(used).size);
  });

  it("may read the repository, and only what publishes may write, to Pages alone", () => {
    for (const { permissions } of workflows.values()) expect(permissions).toEqual({ contents: "read" });
    const more = jobs.filter((job) => job.permissions !== undefined && job !== committing);
    expect(more.map(({ permissions }) => permissions)).toEqual([{ pages: "write", "id-token": "write" }]);
    expect(more[0]?.steps.map(({ uses = "" }) => uses.split("@")[0])).toEqual(["actions/deploy-pages"]);
  });

  it("end, whatever happens", () => {
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  it("test on the least version of Node that is supported, which is also that of developers", () => {
    const node = workflows.get("test.yml")!.jobs["test"]?.strategy?.matrix.node ?? [];
    expect(manifest.engines.node).toBe(`>=${node[0]}`);
    expect(textOf(".nvmrc").trim()).toMatch(new RegExp(`^${node[0]?.replaceAll(".", "\\.")}\\.`));
    expect(node.length).toBeGreaterThan(1);
  });
});

describe.each(namesIn(FORMS).filter((name) => name !== "config.yml"))("the form %s", (name) => {
  const form = yamlOf<Form>(`${FORMS}/${name}`);
  const fields = form.body.filter(({ type }) => type !== "markdown");

  it("has a name, a label and a first sentence", () => {
    expect([form.name, form.description].filter((text) => text.trim() === "")).toEqual([]);
    expect(form.labels.length).toBeGreaterThan(0);
  });

  it("asks for things that are named, each once, some of which it needs", () => {
    const ids = fields.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+$/.test(id ?? ""))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(fields.filter(({ attributes }) => !attributes.label)).toEqual([]);
    expect(fields.filter(({ type }) => !["input", "textarea"].includes(type))).toEqual([]);
    expect(fields.some(({ validations }) => validations?.required)).toBe(true);
  });
});

it("the choice of forms leads to one of them or to where else to turn", () => {
  const config = yamlOf<{ contact_links: readonly { url: string }[] }>(`${FORMS}/config.yml`);
  expect(config.contact_links.map(({ url }) => new URL(url).protocol)).toEqual(["https:"]);
  expect(namesIn(FORMS).length).toBe(5);
});

describe("renovate.json", () => {
  interface Rule {
    readonly description: string;
    readonly matchPackageNames?: readonly string[];
    readonly allowedVersions?: string;
  }
  const { rangeStrategy, packageRules } = JSON.parse(textOf("renovate.json"));
  const rules: readonly Rule[] = packageRules;
  const limited = rules.filter(({ allowedVersions }) => allowedVersions !== undefined);

  it("pins, and says why of every rule", () => {
    expect(rangeStrategy).toBe("pin");
    expect(rules.filter(({ description }) => !description?.endsWith("."))).toEqual([]);
  });

  it("keeps back packages that are here, below a version that they are below", () => {
    expect(limited.length).toBeGreaterThan(0);
    for (const { matchPackageNames = [], allowedVersions = "" } of limited) {
      const limit = allowedVersions.replace(/^</, "");
      for (const name of matchPackageNames) {
        const version: string = manifest.devDependencies[name] ?? "";
        expect(version, name).toMatch(/^\d/);
        expect(version.localeCompare(limit, "en", { numeric: true }), name).toBeLessThan(0);
      }
    }
  });
});

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).toSorted();
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Throws where the file is no sound YAML. */
function yamlOf<Content>(path: string): Content {
  const document = parseDocument(textOf(path));
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  return document.toJS();
}
