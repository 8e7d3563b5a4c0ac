// What the built page keeps of the form of a descriptor: what its fields must be. What they mean is for the documentation.

const MEANING = /\bfield\(\s*"(?:[^"\\]|\\.)+",/g;

/** The module of the form without the meaning of any field. Throws when there is none to leave out: the module is another one then. */
export function unexplained(module: string): string {
  const bare = module.replace(MEANING, 'field("",');
  if (bare === module) throw new Error("the form of a descriptor explains no field");
  return bare;
}
