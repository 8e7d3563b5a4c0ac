// The tables of the page about the data: rows without coordinates, and the files that were read.

import { unplacedShares } from "../../core/area/provenance.ts";
import { forcesOfUnplaced } from "../../core/area/what-was-sent.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { formatShareFinely } from "../../core/basics/share-finely.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";

export function UnplacedTable() {
  const descriptor = useModel((state) => state.dataset.descriptor);
  const taxonomy = useModel((state) => state.dataset.taxonomy);
  const shares = unplacedShares(descriptor, taxonomy);
  if (shares.length === 0) return null;
  return (
    <TableScroll label="Rows without coordinates">
      <table className="facts-table">
        <caption>
          Rows without coordinates, of all that was read of {forcesOfUnplaced(descriptor)}, not of this area alone
        </caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Without coordinates</th>
            <th scope="col">Read</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ label, unplaced, read }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatCount(unplaced)}</td>
              <td>{read === null ? "–" : formatCount(read)}</td>
              <td>{shareText(unplaced, read)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

export function FilesRead() {
  const inputs = useModel((state) => state.dataset.descriptor.wardscope.inputs);
  return (
    <details className="files-read">
      <summary>The {inputs.length === 1 ? "file" : `${inputs.length} files`} this was built from</summary>
      <TableScroll label="Files this was built from">
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Rows</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ name, rows, sha256 }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatCount(rows)}</td>
                <td className="hash">{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function shareText(unplaced: number, read: number | null): string {
  return read === null || read === 0 ? "–" : formatShareFinely(unplaced / read);
}
