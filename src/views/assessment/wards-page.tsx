// To be written.

export function WardsPage() {
  return <main id="main" className="work-page" tabIndex={-1} />;
}
