// Asks for the official counts; what needs them reads them from the store.
import { useOfficial } from "./use-official.ts";

export function OfficialLoader() {
  useOfficial();
  return null;
}
