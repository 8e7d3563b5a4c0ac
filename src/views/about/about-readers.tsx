// What readers are owed: a page they can use, and no trace of them.

export function ReadersRights() {
  return (
    <>
      <h2>Accessibility</h2>
      <p>
        The page is meant to meet WCAG 2.2 at level AA. Everything works by keyboard: Tab reaches the map, arrow keys
        move between its wards, Enter selects and Escape clears. The table holds all that map and charts show. No
        meaning is carried by colour alone. Light and dark follow your system, and so does reduced motion.
      </p>
      <h2>Privacy</h2>
      <p>
        The page has no cookies, no counters and no account, and sends what you choose to nobody: the choice stands in
        the address of the page and stays in your browser. Where a street map is switched on, its images come from
        another host, which sees the part of the map you look at, as with any web map.
      </p>
    </>
  );
}
