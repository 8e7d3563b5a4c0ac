// Remarks under a table, and the numbers in it that refer to them.

export function FootnoteMarks({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className="marks">
      <span className="visually-hidden"> see notes </span>
      {numbers.join(", ")}
    </sup>
  );
}

export function FootnoteList({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ol className="footnotes small muted">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}
