type Column = Float64Array | Int32Array | Uint8Array

const fewestRows = 64

/** A column with room for twice as many rows, and the rows that it had. */
export function twiceAsLong<Kind extends Column>(column: Kind): Kind {
  const longer = new (column.constructor as new (length: number) => Kind)(Math.max(fewestRows, column.length * 2))
  longer.set(column)
  return longer
}
