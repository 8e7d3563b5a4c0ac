// To be written.

export function AssessmentPage() {
  return <main id="main" className="work-page" tabIndex={-1} />;
}
