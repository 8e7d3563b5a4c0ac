// To be written.

export function WardPage() {
  return <main id="main" className="work-page" tabIndex={-1} />;
}
