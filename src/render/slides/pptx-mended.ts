// What pptxgenjs writes and the standard of the format does not have: parts named that are not there, and values that are none.
import JSZip from "jszip";

const TYPES = "[Content_Types].xml";

/** The same file, with each part that it names, and no other; a value that is not known is left out, as the format wants it. */
export async function mendedPptx(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await JSZip.loadAsync(bytes);
  const types = await textOf(file, TYPES);
  file.file(
    TYPES,
    types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (line, part: string) =>
      file.file(part) === null ? "" : line,
    ),
  );
  for (const name of Object.keys(file.files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)))
    file.file(name, (await textOf(file, name)).replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ""));
  return file.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function textOf(file: JSZip, name: string): Promise<string> {
  return (await file.file(name)?.async("text")) ?? "";
}
