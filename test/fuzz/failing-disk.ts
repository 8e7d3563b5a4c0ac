// A disk that fails or is gone at a chosen call: Node's own file functions, replaced for as long as a build runs.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Called before each call that may change the disk; what it throws, the call throws. */
type Before = (name: string, args: readonly unknown[]) => void;
type AnyFunction = (...args: unknown[]) => unknown;
type Functions = Record<string, AnyFunction>;
const [AT_ONCE_FUNCTIONS, LATER_FUNCTIONS] = [fs, fs.promises] as unknown as readonly [Functions, Functions];

const LATER = ["mkdir", "rename", "rm", "rmdir", "open"];
const AT_ONCE = ["renameSync", "rmSync", "linkSync", "copyFileSync"];
const OF_FILES = ["write", "writeFile", "sync"];

/** Has `before` called before every call that writes, until the function given is called. */
export function watchDisk(before: Before): () => void {
  const undo: (() => void)[] = [];
  const replace = (of: Functions, name: string, by: (original: AnyFunction) => AnyFunction): void => {
    const original = of[name]!;
    of[name] = by(original);
    undo.push(() => (of[name] = original));
  };
  for (const name of AT_ONCE)
    replace(AT_ONCE_FUNCTIONS, name, (original) => (...args: unknown[]) => {
      before(name, args);
      return original.apply(fs, args);
    });
  for (const name of LATER)
    replace(LATER_FUNCTIONS, name, (original) => async (...args: unknown[]) => {
      before(name, args);
      const result = await original.apply(fs.promises, args);
      if (name === "open") watchFile(result as Functions, before);
      return result;
    });
  syncBuiltinESMExports();
  return () => {
    for (const put of undo) put();
    syncBuiltinESMExports();
  };
}

function watchFile(handle: Functions, before: Before): void {
  for (const name of OF_FILES) {
    const original = handle[name]!;
    handle[name] = async (...args: unknown[]) => {
      before(name, args);
      return original.apply(handle, args);
    };
  }
}
