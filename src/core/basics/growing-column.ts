// A column of numbers of one type that grows, in flat memory.

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export interface GrowingColumn<Of extends Numbers = Numbers> {
  /** The first `length` of them are in use. */
  values: Of;
  length: number;
}

export function growingColumn<Of extends Numbers>(type: new (length: number) => Of): GrowingColumn<Of> {
  return { values: new type(1024), length: 0 };
}

export function append<Of extends Numbers>(column: GrowingColumn<Of>, number: number): void {
  if (column.length === column.values.length) {
    const larger = new (column.values.constructor as new (length: number) => Of)(2 * column.length);
    larger.set(column.values);
    column.values = larger;
  }
  column.values[column.length++] = number;
}

/** Those appended so far, in the same memory. */
export function inUse<Of extends Numbers>({ values, length }: GrowingColumn<Of>): Of {
  return values.subarray(0, length) as Of;
}
