// The worker that works out hotspots beside the page: it holds the places of one area in metres and answers one question after the other.
import type { PlacesInMetres } from "../core/hotspots/ground/places-in-metres.ts";
import { placesInMetresOf, runWorkerJob } from "../core/hotspots/worker-jobs.ts";
import type { WorkerReply, WorkerRequest } from "./analyst.ts";

let inMetres: PlacesInMetres | null = null;

self.onmessage = ({ data }: MessageEvent<WorkerRequest>): void => {
  const answer = (message: WorkerReply): void => self.postMessage(message);
  if (data.about === "the area") {
    answer({ ready: true });
    inMetres = placesInMetresOf(data.parts);
    return;
  }
  const { about, id, input } = data;
  try {
    if (inMetres === null) throw new Error("a question came before the area");
    answer({ id, result: runWorkerJob(inMetres, about, input, (done, all) => answer({ id, done, all })) });
  } catch (thrown) {
    answer({ id, fault: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};
