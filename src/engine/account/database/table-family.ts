import type { TableSlice } from './table-slice.ts'
import type { ColumnName, TableName } from './tables.ts'

/** Columns that are wanted of each table; a table that is not named is not wanted. */
export type WantedColumns = { readonly [Name in TableName]?: readonly ColumnName<Name>[] }

export type TableSlices = { readonly [Name in TableName]?: TableSlice }

/** Tables whose rows are read from the same things: instances, sends, refusals. */
export interface TableFamily {
  /** How many things there are. */
  readonly count: number
  /** How many of them are read in one go, so that others are heard in between. */
  stride(wanted: WantedColumns): number
  /** The rows of the things from one place up to, and without, another. */
  read(wanted: WantedColumns, from: number, to: number): TableSlices
}

/** A family for each name, with the tables that belong to it. */
export const familyTables = {
  run: ['run'],
  instances: ['instances', 'steps'],
  sends: ['sends', 'attempts', 'requests'],
  refusals: ['refusals'],
  ignored: ['ignored'],
} as const satisfies Readonly<Record<string, readonly TableName[]>>

export type FamilyName = keyof typeof familyTables
export const familyNames = Object.keys(familyTables) as readonly FamilyName[]

/** As few as keep a thread busy for some ten milliseconds. */
export const veryManyAtOnce = 8_000
export const manyAtOnce = 4_000
export const someAtOnce = 1_000
/** Things that have to be rendered, an integration's requests with them. */
export const fewAtOnce = 200
