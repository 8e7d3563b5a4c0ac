// The worker that reads the reader's own files: it looks into them, makes a package of them, and asks nobody for anything but its own code.
import { possibleMonths } from "../core/area/possible-months.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { inPageWords } from "../core/build/page-words.ts";
import type { OwnProgress } from "./own-files.ts";
import type { OwnReply, OwnTask } from "./own-worker.ts";

/** What could send something: none of it is left here, whatever the files hold. Parts of the code still come by `import`. */
for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "BroadcastChannel"])
  Object.defineProperty(self, name, { value: undefined });

/** Milliseconds between two words of progress. */
const BETWEEN = 100;

self.onmessage = async ({ data }: MessageEvent<OwnTask>): Promise<void> => {
  try {
    await doTask(data);
  } catch (thrown) {
    const { message, remedy } = thrown instanceof AppFailure ? thrown : { message: null, remedy: "" };
    answer({ fault: message && inPageWords(message), remedy: inPageWords(remedy), cause: String(thrown) });
  }
};

async function doTask(task: OwnTask): Promise<void> {
  if (task.about === "look") {
    const { lookAt } = await import("./own-look.ts");
    const [year, month] = task.now.split("-").map(Number) as [number, number];
    const possible = possibleMonths(12 * year + month - 1);
    return answer({ seen: await Promise.all(task.files.map((one) => lookAt(one, possible))) });
  }
  if (task.about === "count") {
    const { countOwn } = await import("./own-count.ts");
    return answer({ counted: await countOwn(task.file, task.profile, reporter()) });
  }
  if (task.about === "profile") {
    const { parseProfile } = await import("../core/extract/profile-json.ts");
    return answer({ profile: parseProfile(task.text, task.name) });
  }
  if (task.about === "zip") {
    const { zipOf } = await import("./own-package.ts");
    return answer({ zip: zipOf(task.slug, task.files) });
  }
  if (task.about === "public") {
    const [{ publicZip }, { FORCE_AREAS }] = await Promise.all([
      import("./own-public.ts"),
      import("./force-area-table.ts"),
    ]);
    return answer({ made: await publicZip(task.job, FORCE_AREAS) });
  }
  const [{ buildOwn }, { FORCE_AREAS }] = await Promise.all([
    import("./own-build.ts"),
    import("./force-area-table.ts"),
  ]);
  const built = await buildOwn(task.job, FORCE_AREAS, reporter());
  const files = new Map(Array.from(built.files, ([name, bytes]) => [name, bytes.buffer] as const));
  answer({ built: { ...built, files } }, [...files.values()]);
}

function answer(reply: OwnReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}

/** Tells the page how far it is, now and then. */
function reporter(): (progress: OwnProgress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < BETWEEN) return;
    last = performance.now();
    answer({ progress });
  };
}
