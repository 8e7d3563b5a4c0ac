// To be written.

export function OffencePage() {
  return <main id="main" className="work-page" tabIndex={-1} />;
}
