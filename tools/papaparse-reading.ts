// What the built page keeps of PapaParse: reading a text. Writing, other sources and workers of its own are left out.

/** Each by the name of its function in the library. */
const LEFT_OUT = [
  "JsonToCsv",
  "NetworkStreamer",
  "FileStreamer",
  "ReadableStreamStreamer",
  "DuplexStreamStreamer",
  "newWorker",
  "mainThreadReceivedMessage",
  "completeWorker",
  "workerThreadReceivedMessage",
];

/** The library with these functions empty. Throws when one is not where it was: the library is another one then. */
export function readingOnly(library: string): string {
  return LEFT_OUT.reduce((code, name) => {
    const whole = new RegExp(`^\\tfunction ${name}\\([^)]*\\)\\s*\\{\\n[^]*?\\n\\t\\}$`, "gm");
    if (code.match(whole)?.length !== 1) throw new Error(`papaparse has no function ${name} to leave out`);
    return code.replace(whole, `\tfunction ${name}() {}`);
  }, library);
}
