/** The tables of the run database. What they mean is in TABLES.md beside this file; a test holds the two together. */

export type ColumnType = 'INTEGER' | 'INTEGER NOT NULL' | 'INTEGER PRIMARY KEY' | 'TEXT' | 'TEXT NOT NULL'

export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>
  /** Columns to look rows up by, beside the primary key. */
  readonly indexes: readonly string[]
}

export const tables = {
  run: {
    columns: {
      scenario: 'TEXT NOT NULL',
      seed: 'INTEGER NOT NULL',
      engine: 'TEXT NOT NULL',
      digest: 'TEXT NOT NULL',
      outcome: 'TEXT NOT NULL',
      start_at: 'INTEGER NOT NULL',
      end_at: 'INTEGER NOT NULL',
      occurrences: 'INTEGER NOT NULL',
    },
    indexes: [],
  },
  instances: {
    columns: {
      number: 'INTEGER PRIMARY KEY',
      id: 'TEXT NOT NULL',
      journey: 'TEXT NOT NULL',
      version: 'INTEGER NOT NULL',
      profile: 'TEXT NOT NULL',
      identifier: 'TEXT',
      path: 'TEXT NOT NULL',
      outcome: 'TEXT NOT NULL',
      entered_at: 'INTEGER NOT NULL',
      ended_at: 'INTEGER',
      context: 'TEXT NOT NULL',
    },
    indexes: ['id', 'profile'],
  },
  steps: {
    columns: {
      instance: 'INTEGER NOT NULL',
      visit: 'INTEGER NOT NULL',
      step: 'TEXT NOT NULL',
      entered_at: 'INTEGER NOT NULL',
      left_at: 'INTEGER',
      branch: 'TEXT',
    },
    indexes: ['instance', 'step'],
  },
  sends: {
    columns: {
      number: 'INTEGER PRIMARY KEY',
      at: 'INTEGER NOT NULL',
      instance: 'INTEGER NOT NULL',
      journey: 'TEXT NOT NULL',
      profile: 'TEXT NOT NULL',
      step: 'TEXT',
      exit_rule: 'TEXT',
      path: 'TEXT NOT NULL',
      activation: 'TEXT',
      destination: 'TEXT NOT NULL',
      action: 'TEXT',
      status: 'TEXT NOT NULL',
      error_code: 'TEXT',
      error_message: 'TEXT',
      event: 'TEXT',
      payload: 'TEXT NOT NULL',
      changes: 'TEXT NOT NULL',
    },
    indexes: ['instance', 'profile'],
  },
  attempts: {
    columns: {
      send: 'INTEGER NOT NULL',
      number: 'INTEGER NOT NULL',
      at: 'INTEGER NOT NULL',
      status: 'INTEGER NOT NULL',
      latency: 'INTEGER',
      error: 'TEXT',
      retry_at: 'INTEGER',
      response: 'TEXT',
    },
    indexes: ['send'],
  },
  requests: {
    columns: {
      send: 'INTEGER NOT NULL',
      attempt: 'INTEGER',
      number: 'INTEGER NOT NULL',
      method: 'TEXT NOT NULL',
      url: 'TEXT NOT NULL',
      headers: 'TEXT NOT NULL',
      body: 'TEXT',
      response: 'TEXT',
    },
    indexes: ['send'],
  },
  refusals: {
    columns: {
      number: 'INTEGER PRIMARY KEY',
      at: 'INTEGER NOT NULL',
      journey: 'TEXT NOT NULL',
      profile: 'TEXT NOT NULL',
      message_id: 'TEXT NOT NULL',
      reason: 'TEXT NOT NULL',
      code: 'TEXT',
    },
    indexes: ['profile'],
  },
  ignored: {
    columns: {
      number: 'INTEGER PRIMARY KEY',
      at: 'INTEGER NOT NULL',
      instance: 'INTEGER',
      journey: 'TEXT',
      profile: 'TEXT NOT NULL',
      message_id: 'TEXT NOT NULL',
      reason: 'TEXT NOT NULL',
      code: 'TEXT',
      late_by: 'INTEGER',
    },
    indexes: ['profile'],
  },
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof tables
export type CellValue = string | number | null
export type Row<Name extends TableName> = Readonly<Record<keyof (typeof tables)[Name]['columns'], CellValue>>

export const tableNames = Object.keys(tables) as readonly TableName[]

export function createTable(name: TableName): string {
  const columns = Object.entries(tables[name].columns).map(([column, type]) => `${column} ${type}`)
  return `CREATE TABLE ${name} (${columns.join(', ')})`
}

export function createIndexes(name: TableName): string[] {
  return tables[name].indexes.map((column) => `CREATE INDEX ${name}_by_${column} ON ${name} (${column})`)
}
