import initSqlJs, { type Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmptyTables, planQuery } from '../../../../src/host/database/query/query-plan.ts'

let empty: Database
beforeAll(async () => {
  empty = new (await initSqlJs()).Database()
  createEmptyTables(empty)
})
afterAll(() => empty.close())

const columnsOf = (sql: string) => {
  const plan = planQuery(empty, sql)
  return plan.kind === 'planned' ? plan.columns : plan
}

describe('a query has read what it looks at, and nothing else', () => {
  test.each([
    ['SELECT 1', {}],
    ['SELECT count(*) FROM steps', { steps: ['instance'] }],
    ['SELECT step, count(*) FROM steps GROUP BY step', { steps: ['instance', 'step'] }],
    [
      'SELECT s.profile FROM sends s JOIN instances i ON i.number = s.instance',
      { instances: ['number'], sends: ['number', 'instance', 'profile'] },
    ],
    ['WITH a AS (SELECT * FROM refusals) SELECT reason FROM a', { refusals: ['number', 'reason'] }],
    ["SELECT payload ->> '$.x' FROM sends WHERE journey = 'j'", { sends: ['number', 'journey', 'payload'] }],
    ['SELECT (SELECT max(at) FROM attempts WHERE send = sends.number) FROM sends', { sends: ['number'], attempts: ['send', 'at'] }],
    ['VALUES (1), (2);', {}],
    [
      '-- all\nSELECT * FROM run /* one row */',
      { run: ['scenario', 'seed', 'engine', 'digest', 'outcome', 'start_at', 'end_at', 'occurrences'] },
    ],
  ])('%s', (sql, columns) => {
    expect(columnsOf(sql)).toEqual(columns)
  })
})

describe('what would change something is refused', () => {
  test.each([
    ['INSERT INTO run (scenario) VALUES (1)', 'INSERT'],
    ['UPDATE sends SET status = 1', 'UPDATE'],
    ['DELETE FROM steps', 'DELETE'],
    ['DROP TABLE steps', 'DROP'],
    ['CREATE TABLE x AS SELECT 1', 'CREATE'],
    ['PRAGMA query_only = 0', 'PRAGMA'],
    ["ATTACH 'x' AS y", 'ATTACH'],
    ['VACUUM', 'VACUUM'],
    ['BEGIN', 'BEGIN'],
    ['REPLACE INTO run (scenario) VALUES (1)', 'REPLACE'],
  ])('%s', (sql, word) => {
    const refused = planQuery(empty, sql)
    expect(refused).toEqual({
      kind: 'refused',
      message: `Only queries are answered here, they begin with SELECT or WITH: ${word} is not run. The run stays as it is.`,
      place: { from: 0, to: word.length },
    })
  })

  test.each([
    'WITH a AS (SELECT 1) DELETE FROM steps',
    'WITH a AS (SELECT 1) INSERT INTO run (scenario) SELECT 1',
    "WITH a AS (SELECT 1) UPDATE sends SET status = 'x'",
  ])('%s', (sql) => {
    expect(planQuery(empty, sql)).toMatchObject({ kind: 'refused', message: expect.stringContaining('can only be read') })
    expect(empty.exec('SELECT count(*) FROM run')[0]?.values).toEqual([[0]])
  })
})

describe('what is not understood is said in words, at its place', () => {
  test.each([
    ['SELECT * FORM steps', 'FORM', 'This is not understood from “FORM” on. Did you mean "FROM"?'],
    ['SELECT form, step form FROM steps WHERE WHERE x', 'WHERE x', 'This is not understood from “WHERE” on.'],
    ['SELECT stp FROM steps', 'stp', 'There is no column stp. Did you mean "step"?'],
    ['SELECT s.enterd_at FROM steps s', 's.enterd_at', 'There is no column s.enterd_at. Did you mean "entered_at"?'],
    ['SELECT 1 FROM stepps', 'stepps', 'There is no table stepps. Did you mean "steps"?'],
    ['SELECT medain(1)', 'medain', 'There is no function medain.'],
    [
      'SELECT step, entered_at FROM steps JOIN instances ON number = instance',
      'entered_at',
      'More than one of the tables has a column entered_at: write the table before it, as in steps.entered_at.',
    ],
    ['SELECT (1', '1', 'The query ends too early: something is missing at its end.'],
    ["SELECT 'abc", "'", "“'abc” is not understood. Its quote does not end."],
    ['SELECT length(1, 2, 3)', 'length', 'length is given too many values, or too few.'],
    ['SELECT 1; SELECT 2', 'SELECT 2', 'One query at a time: select the one to run, or put the cursor into it.'],
  ])('%s', (sql, place, message) => {
    const refused = planQuery(empty, sql)
    expect(refused).toMatchObject({ kind: 'refused', message })
    expect(refused.kind === 'refused' && refused.place && sql.slice(refused.place.from)).toEqual(
      expect.stringMatching(new RegExp(`^${place.replace(/[.()]/g, '\\$&')}`)),
    )
  })

  test('an empty one says what to do', () => {
    expect(planQuery(empty, ' -- nothing\n')).toEqual({
      kind: 'refused',
      message: 'There is nothing to ask yet: write a query, or take one of the examples.',
      place: null,
    })
  })
})
