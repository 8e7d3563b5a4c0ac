// The shape of the page while its data are on their way.

export function Skeleton() {
  return (
    <main id="main" className="map-page skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">
        Loading the area …
      </p>
      <div className="offences skeleton-block" />
      <div className="map-panel skeleton-block" />
      <div className="details skeleton-block" />
    </main>
  );
}
