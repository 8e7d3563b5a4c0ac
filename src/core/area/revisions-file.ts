// The name of the file of revised counts: the page asks for the code that reads it only where a package has one.
export const REVISIONS_FILE = "revisions.csv";
