// The worker that works out hotspots beside the page: it holds one ground and answers one question after the other.
import type { Ground } from "../core/hotspots/ground/places-in-metres.ts";
import { groundOfParts, runJob } from "../core/hotspots/worker-jobs.ts";
import type { Answer, Question } from "./analyst.ts";

let ground: Ground | null = null;

self.onmessage = ({ data }: MessageEvent<Question>): void => {
  if (data.about === "the area") {
    ground = groundOfParts(data.parts);
    return;
  }
  const { about, id, input } = data;
  const answer = (message: Answer): void => self.postMessage(message);
  try {
    if (ground === null) throw new Error("a question before the area");
    answer({ id, result: runJob(ground, about, input, (done, all) => answer({ id, done, all })) });
  } catch (thrown) {
    answer({ id, fault: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};
