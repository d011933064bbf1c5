import { z } from 'zod'
import { type DatabaseQuery, DatabaseReader, type DatabaseSlice } from '../database/database-reader.ts'
import { findInstance } from '../database/find-instance.ts'
import { familyNames, type WantedColumns } from '../database/table-family.ts'
import { columnNames, type TableName, tableNames } from '../database/tables.ts'
import type { RunReader } from '../run-reader.ts'
import { placeArgument, type QuestionArguments } from './question-arguments.ts'

/** The run database, in slices that are short enough for other questions to be answered in between. */
export interface DatabaseQuestions {
  readonly databaseSlice: (query: DatabaseQuery) => DatabaseSlice
  /** How many rows a table has in all; null where that is known only when everything has been rendered. */
  readonly databaseRows: (table: TableName) => number | null
  /** The index of an instance by its id; null where there is none. */
  readonly instanceIndex: (id: string) => number | null
}

export const databaseArguments: QuestionArguments<DatabaseQuestions> = {
  databaseSlice: z.tuple([
    z.strictObject({ family: z.enum(familyNames), columns: z.custom<WantedColumns>(isWantedColumns), from: placeArgument }),
  ]),
  databaseRows: z.tuple([z.enum(tableNames)]),
  instanceIndex: z.tuple([z.string().max(1_000)]),
}

export function databaseQuestions(reader: RunReader): DatabaseQuestions {
  const database = databaseReader(reader)
  return {
    databaseSlice: (query) => database.slice(query),
    databaseRows: (table) => database.rows(table),
    instanceIndex: (id) => findInstance(reader.index, reader.names, id),
  }
}

export function databaseReader(reader: RunReader): DatabaseReader {
  return new DatabaseReader({ index: reader.index, names: reader.names, ...reader.readers }, () => reader.overview())
}

function isWantedColumns(value: unknown): boolean {
  const wanted = z.record(z.string(), z.array(z.string())).safeParse(value)
  if (!wanted.success) return false
  return Object.entries(wanted.data).every(([table, columns]) => {
    const known: readonly string[] = tableNames.includes(table as TableName) ? columnNames(table as TableName) : []
    return known.length > 0 && columns.every((column) => known.includes(column))
  })
}
