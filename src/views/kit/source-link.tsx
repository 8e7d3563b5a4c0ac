// A source as its package names it: a link where its address is one of the web, else its name alone.

interface SourceLinkProps {
  readonly title: string;
  /** From a package, so whatever stands there. */
  readonly path: string | undefined;
}

export function SourceLink({ title, path = "" }: SourceLinkProps) {
  return /^https?:\/\//i.test(path) ? <a href={path}>{title}</a> : title;
}
