/** The tables of the run database: what stands in their columns, and what it means. TABLES.md is this in print; a test holds the two together. */

export type ColumnType = 'INTEGER' | 'INTEGER NOT NULL' | 'INTEGER PRIMARY KEY' | 'TEXT' | 'TEXT NOT NULL'

interface ColumnDefinition {
  readonly type: ColumnType
  /** A sentence; what stands between backticks is written as it is. */
  readonly meaning: string
}

export interface TableDefinition {
  readonly about: string
  readonly columns: Readonly<Record<string, ColumnDefinition>>
  /** Columns to look rows up by, beside the primary key. */
  readonly indexes: readonly string[]
}

export const tables = {
  run: {
    about: 'One row about the run itself.',
    columns: {
      scenario: { type: 'TEXT NOT NULL', meaning: 'name of the scenario' },
      seed: { type: 'INTEGER NOT NULL', meaning: `the run's seed` },
      engine: { type: 'TEXT NOT NULL', meaning: 'version of the engine' },
      digest: { type: 'TEXT NOT NULL', meaning: 'digest of the trace: equal runs have equal digests' },
      outcome: { type: 'TEXT NOT NULL', meaning: '`finished` or `limit-reached`' },
      start_at: { type: 'INTEGER NOT NULL', meaning: 'start of the clock' },
      end_at: { type: 'INTEGER NOT NULL', meaning: 'end of the clock' },
      occurrences: { type: 'INTEGER NOT NULL', meaning: 'events and timers that were handled' },
    },
    indexes: [],
  },
  instances: {
    about: 'One row per instance: one way of a profile through a journey.',
    columns: {
      number: { type: 'INTEGER PRIMARY KEY', meaning: 'number of the instance' },
      id: { type: 'TEXT NOT NULL', meaning: '`journey/profile/n`' },
      journey: { type: 'TEXT NOT NULL', meaning: 'id of the journey' },
      version: { type: 'INTEGER NOT NULL', meaning: 'version of the journey, from 1' },
      profile: { type: 'TEXT NOT NULL', meaning: 'id of the profile' },
      identifier: { type: 'TEXT', meaning: 'canonical text of the identifier; null where the journey has none' },
      path: { type: 'TEXT NOT NULL', meaning: 'steps and ways taken, as the contract writes a path' },
      outcome: { type: 'TEXT NOT NULL', meaning: '`completed`, `exited`, …, or `waiting` when it is inside at the end of the clock' },
      entered_at: { type: 'INTEGER NOT NULL', meaning: 'when it was admitted' },
      ended_at: { type: 'INTEGER', meaning: 'when it ended; null when it is still inside' },
      context: { type: 'TEXT NOT NULL', meaning: 'the journey context, as a JSON object' },
    },
    indexes: ['id', 'profile'],
  },
  steps: {
    about: 'One row per visit of an instance to a step.',
    columns: {
      instance: { type: 'INTEGER NOT NULL', meaning: 'number of the instance' },
      visit: { type: 'INTEGER NOT NULL', meaning: 'position of the visit within its instance, from 0' },
      step: { type: 'TEXT NOT NULL', meaning: 'id of the step' },
      entered_at: { type: 'INTEGER NOT NULL', meaning: 'when the visit began' },
      left_at: { type: 'INTEGER', meaning: 'when it was left; null when the instance is still there or ended there' },
      branch: { type: 'TEXT', meaning: 'the way out that was taken; null where a step has only one' },
    },
    indexes: ['instance', 'step'],
  },
  sends: {
    about: 'One row per send.',
    columns: {
      number: { type: 'INTEGER PRIMARY KEY', meaning: 'number of the send' },
      at: { type: 'INTEGER NOT NULL', meaning: 'when the step was reached' },
      instance: { type: 'INTEGER NOT NULL', meaning: 'number of the instance' },
      journey: { type: 'TEXT NOT NULL', meaning: 'id of the journey' },
      profile: { type: 'TEXT NOT NULL', meaning: 'id of the profile' },
      step: { type: 'TEXT', meaning: 'id of the step; null of an exit send' },
      exit_rule: { type: 'TEXT', meaning: 'id of the exit rule of an exit send; null of all others' },
      path: { type: 'TEXT NOT NULL', meaning: 'the way of the instance that led here, as the contract writes a path' },
      activation: { type: 'TEXT', meaning: 'id of the activation; null of an action' },
      destination: { type: 'TEXT NOT NULL', meaning: 'id of the destination' },
      action: { type: 'TEXT', meaning: 'action of the destination; null where it has none' },
      status: { type: 'TEXT NOT NULL', meaning: '`delivered`, `failed` or `pending`' },
      error_code: { type: 'TEXT', meaning: 'what went wrong; null when nothing did' },
      error_message: { type: 'TEXT', meaning: 'the same in a sentence' },
      event: { type: 'TEXT', meaning: 'the emitted Track event, as a JSON object; null of an action' },
      payload: { type: 'TEXT NOT NULL', meaning: 'what the destination receives after mapping, as JSON' },
      changes: {
        type: 'TEXT NOT NULL',
        meaning:
          'what was dropped, coerced or defaulted on the way from the event to the payload, as a JSON list of `field`, `change`, `from`, `to`, `reason`; `[]` where nothing was',
      },
    },
    indexes: ['instance', 'profile'],
  },
  attempts: {
    about: 'One row per attempt at a send. A send that never went out has none.',
    columns: {
      send: { type: 'INTEGER NOT NULL', meaning: 'number of the send' },
      number: { type: 'INTEGER NOT NULL', meaning: 'position of the attempt within its send, from 0' },
      at: { type: 'INTEGER NOT NULL', meaning: 'when it was made' },
      status: {
        type: 'INTEGER NOT NULL',
        meaning: 'the status of the answer; where none came, the word `timed-out` or `capped`, which SQLite sorts behind all numbers',
      },
      latency: { type: 'INTEGER', meaning: 'how long it took until that was known, in milliseconds; null where it took no time' },
      error: { type: 'TEXT', meaning: 'why it failed, in a sentence; null when it did not' },
      retry_at: { type: 'INTEGER', meaning: 'when it is tried again, past the end of the clock too; null when it is not' },
      response: {
        type: 'TEXT',
        meaning: 'what the answer brought along, as a JSON object of `headers` and `body`; null where that was nothing',
      },
    },
    indexes: ['send'],
  },
  requests: {
    about:
      'One row per request of a send, secrets masked. Requests stand here and nowhere else; a send whose destination is simply told its payload has none. Attempts mostly request the same: those without requests of their own made those of the last attempt that called anybody.',
    columns: {
      send: { type: 'INTEGER NOT NULL', meaning: 'number of the send' },
      attempt: { type: 'INTEGER', meaning: 'number of the attempt whose own request it is; null of the last attempt that called anybody' },
      number: { type: 'INTEGER NOT NULL', meaning: 'position of the request within its attempt, from 0' },
      method: { type: 'TEXT NOT NULL', meaning: '`POST`, `GET`, …' },
      url: { type: 'TEXT NOT NULL', meaning: 'the address, with its query' },
      headers: { type: 'TEXT NOT NULL', meaning: 'names in small letters and values, as a JSON object' },
      body: { type: 'TEXT', meaning: 'the body, as JSON; a body that is none as a JSON string; null where there is none' },
      response: {
        type: 'TEXT',
        meaning: 'where it was answered otherwise than its attempt: `status`, `headers` and `body`, as a JSON object; null elsewhere',
      },
    },
    indexes: ['send'],
  },
  refusals: {
    about: 'One row per entry that was refused.',
    columns: {
      number: { type: 'INTEGER PRIMARY KEY', meaning: 'number of the refusal' },
      at: { type: 'INTEGER NOT NULL', meaning: 'when the event arrived' },
      journey: { type: 'TEXT NOT NULL', meaning: 'id of the journey that refused it' },
      profile: { type: 'TEXT NOT NULL', meaning: 'id of the profile' },
      message_id: { type: 'TEXT NOT NULL', meaning: 'message id of the event' },
      reason: { type: 'TEXT NOT NULL', meaning: 'the test that failed' },
      code: { type: 'TEXT', meaning: `the product's own code; null where it has none` },
    },
    indexes: ['profile'],
  },
  ignored: {
    about: 'One row per event that could have moved something and did not.',
    columns: {
      number: { type: 'INTEGER PRIMARY KEY', meaning: 'number of the ignored event' },
      at: { type: 'INTEGER NOT NULL', meaning: 'when the event arrived' },
      instance: { type: 'INTEGER', meaning: 'number of the instance that came nearest to taking it; null where there is none' },
      journey: { type: 'TEXT', meaning: 'id of the journey; null where no journey saw the event' },
      profile: { type: 'TEXT NOT NULL', meaning: 'id of the profile' },
      message_id: { type: 'TEXT NOT NULL', meaning: 'message id of the event' },
      reason: { type: 'TEXT NOT NULL', meaning: 'the furthest test that it reached' },
      code: { type: 'TEXT', meaning: `the product's own code; null where it has none` },
      late_by: { type: 'INTEGER', meaning: 'how long after its own time the event arrived, in milliseconds; null when it was in time' },
    },
    indexes: ['profile'],
  },
} as const satisfies Readonly<Record<string, TableDefinition>>

export type TableName = keyof typeof tables
export type ColumnName<Name extends TableName> = keyof (typeof tables)[Name]['columns'] & string
export type CellValue = string | number | null

export const tableNames = Object.keys(tables) as readonly TableName[]

export function columnNames<Name extends TableName>(table: Name): ColumnName<Name>[] {
  return Object.keys(tables[table].columns) as ColumnName<Name>[]
}
