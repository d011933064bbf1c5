import { join, resolve } from 'node:path'
import initSqlJs, { type Database } from 'sql.js'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../../../../scripts/build/bundle-for-node.mjs'
import type { QueryAnswer, QueryProgress, QueryResult } from '../../../../src/engine/account/database/query-views.ts'
import { tableNames } from '../../../../src/engine/account/database/tables.ts'
import { runQuestions } from '../../../../src/engine/account/questions/run-questions.ts'
import type { RunReader } from '../../../../src/engine/index.ts'
import { buildRunDatabase } from '../../../../src/host/database/build-run-database.ts'
import type { AskedRun } from '../../../../src/host/database/query/asked-run.ts'
import { makeDatabaseFile } from '../../../../src/host/database/query/database-files.ts'
import type { TableBounds } from '../../../../src/host/database/query/query-database.ts'
import { RunQueries } from '../../../../src/host/database/query/run-queries.ts'
import { examples } from '../../../../src/renderer/sql/examples.ts'
import { readerOf } from '../../sample.ts'
import { ScratchFolder } from '../../scratch-folder.ts'

const scratch = new ScratchFolder()
const built = resolve('out', 'test-queries')
const workerFile = join(built, 'query-worker.cjs')
const open: RunQueries[] = []
let reader: RunReader
let run: AskedRun
let whole: Database

beforeAll(async () => {
  await bundleForNode({ entries: { 'query-worker': resolve('src/host/database/query/query-worker.ts') }, outDir: built })
  const folder = scratch.copyOfDemoShop('hundreds')
  scratch.change('hundreds/scenarios/ten-thousand-shoppers.scenario.json', ({ synthesize }) => {
    Object.assign((synthesize as { profiles: object }).profiles, { count: 300 })
  })
  reader = await readerOf('scenarios/ten-thousand-shoppers.scenario.json', folder)
  run = askedRun(reader)
  const bytes = await buildRunDatabase(reader, new AbortController().signal)
  whole = new (await initSqlJs()).Database(bytes)
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((queries) => queries.close()))
})
afterAll(() => whole.close())

function askedRun(of: RunReader, id = 1): AskedRun {
  const { start, end } = of.overview()
  const { databaseSlice, databaseRows } = runQuestions(of)
  return { id, start, end, databaseSlice: async (query) => databaseSlice(query), databaseRows: async (table) => databaseRows(table) }
}

function newQueries(bounds?: (isRendered: boolean) => TableBounds, onProgress: (progress: QueryProgress) => void = () => {}): RunQueries {
  const queries = new RunQueries(onProgress, workerFile, bounds)
  open.push(queries)
  return queries
}

function resultOf(answer: QueryAnswer): QueryResult {
  if (answer.kind !== 'answered') throw new Error(JSON.stringify(answer))
  return answer.result
}

const wholeRows = (sql: string) => whole.exec(sql)[0]?.values ?? []

test('queries are answered as the file of the run answers them, whatever was asked before', async () => {
  const queries = newQueries()
  for (const sql of [
    'SELECT step, count(*) FROM steps GROUP BY step ORDER BY 2 DESC, 1',
    'SELECT s.profile, i.outcome, s.status, s.at FROM sends s JOIN instances i ON i.number = s.instance ORDER BY s.number',
    'SELECT * FROM steps ORDER BY instance, visit',
    `SELECT number, payload ->> '$.event', error_message FROM sends ORDER BY number`,
    'SELECT status, count(*) FROM attempts GROUP BY status',
    'SELECT reason, count(*) FROM refusals GROUP BY reason',
    'SELECT reason, late_by FROM ignored ORDER BY number',
    'SELECT digest, occurrences FROM run',
    'SELECT method, url, body FROM requests ORDER BY send, attempt, number',
  ]) {
    const result = resultOf(await queries.query(run, sql))
    const page = await queries.rows({ result: result.id, offset: 0, limit: result.rows, sort: null })
    expect(page?.rows).toEqual(wholeRows(sql))
    expect(result).toMatchObject({ rows: wholeRows(sql).length, isCut: false, cutTables: [] })
  }
})

test('getting ready for another run leaves a query that is being answered, and a result that is looked at until then', async () => {
  const queries = newQueries()
  const other = askedRun(reader, 2)
  queries.prepare(run)
  const answering = queries.query(run, 'SELECT count(*) FROM steps')
  queries.prepare(other)
  const { id } = resultOf(await answering)
  expect(await queries.rows({ result: id, offset: 0, limit: 1, sort: null })).toMatchObject({
    rows: wholeRows('SELECT count(*) FROM steps'),
  })
  queries.prepare(run)
  expect(await queries.rows({ result: id, offset: 0, limit: 1, sort: null })).not.toBeNull()
  queries.prepare(other)
  expect(await queries.rows({ result: id, offset: 0, limit: 1, sort: null })).toBeNull()
  expect(resultOf(await queries.query(other, 'SELECT count(*) FROM steps')).rows).toBe(1)
})

test('every example is answered, and as the file of the run answers it', async () => {
  const queries = newQueries()
  for (const { title, sql } of examples) {
    const result = resultOf(await queries.query(run, sql))
    const page = await queries.rows({ result: result.id, offset: 0, limit: result.rows, sort: null })
    expect([title, page?.rows]).toEqual([title, wholeRows(sql)])
  }
  expect(examples.length).toBeGreaterThanOrEqual(12)
})

test('the shares of the ways out of a step are those of its journey, where another journey has a step of the same id', async () => {
  const silver = await readerOf('scenarios/new-silver-customers-greeted-at-once-or-the-night-after.scenario.json')
  const queries = newQueries()
  const { sql } = examples.find(({ title }) => title === 'Share of each way out of a step') ?? { sql: '' }
  const result = resultOf(await queries.query(askedRun(silver, 7), sql))
  const page = await queries.rows({ result: result.id, offset: 0, limit: result.rows, sort: null })
  const shared = (page?.rows ?? []).filter(([, step]) => step === 'first-weeks')
  const journeys = new Set(shared.map(([journey]) => journey))
  expect(journeys.size).toBe(2)
  for (const journey of journeys) {
    const percents = shared.filter(([own]) => own === journey).map(([, , , , percent]) => Number(percent))
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeCloseTo(100, 0)
  }
})

test('a result is read in stretches, sorted by any column, and written as CSV', async () => {
  const queries = newQueries()
  const result = resultOf(
    await queries.query(run, `SELECT number, entered_at, ended_at, outcome || ', "' || profile AS who, 2.5 half FROM instances`),
  )
  expect(result.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['number', 'numbers'],
    ['entered_at', 'instants'],
    ['ended_at', 'instants'],
    ['who', 'texts'],
    ['half', 'numbers'],
  ])
  const sort = { column: 3, descending: true }
  const page = await queries.rows({ result: result.id, offset: 2, limit: 3, sort })
  const sorted = wholeRows(`SELECT number, entered_at, ended_at, outcome || ', "' || profile, 2.5 FROM instances ORDER BY 4 DESC`)
  expect(page?.rows.map((row) => row[3])).toEqual(sorted.slice(2, 5).map((row) => row[3]))
  const csv = await queries.csv(result.id, null)
  const lines = csv?.split('\r\n') ?? []
  expect(lines).toHaveLength(result.rows + 2)
  expect(lines[0]).toBe('number,entered_at,ended_at,who,half')
  expect(lines[1]).toMatch(/^0,\d{13},\d*,"\w+, ""u-\d+",2.5$/)
  expect(await queries.rows({ result: result.id - 1, offset: 0, limit: 1, sort: null })).toBe(null)
})

test('tables are read up to a bound, and it is said of how many', async () => {
  const queries = newQueries((isRendered) => ({ rows: isRendered ? 20 : 100, text: 1e9 }))
  const steps = resultOf(await queries.query(run, 'SELECT count(*) FROM steps'))
  expect(steps.cutTables).toEqual([{ table: 'steps', rows: 100, total: wholeRows('SELECT count(*) FROM steps')[0]?.[0] }])
  expect((await queries.rows({ result: steps.id, offset: 0, limit: 1, sort: null }))?.rows).toEqual([[100]])
  const sends = resultOf(await queries.query(run, 'SELECT count(payload) FROM sends'))
  expect(sends.cutTables).toEqual([{ table: 'sends', rows: 20, total: reader.overview().sends }])
  const small = resultOf(await queries.query(run, 'SELECT * FROM run'))
  expect(small.cutTables).toEqual([])
})

test('a query that does not end is cancelled, and the next one is answered', async () => {
  const phases: string[] = []
  let begun = () => {}
  const asking = new Promise<void>((resolve) => {
    begun = resolve
  })
  const queries = newQueries(undefined, ({ phase }) => {
    phases.push(phase)
    if (phase === 'asking') begun()
  })
  const endless = queries.query(run, 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n, steps')
  await asking
  queries.cancel()
  expect(await endless).toEqual({ kind: 'cancelled' })
  expect(phases).toContain('reading')
  const next = resultOf(await queries.query(run, 'SELECT count(*) FROM steps'))
  expect((await queries.rows({ result: next.id, offset: 0, limit: 1, sort: null }))?.rows).toEqual(wholeRows('SELECT count(*) FROM steps'))
})

test('reading that is cancelled leaves nothing half read', async () => {
  const queries = newQueries()
  let slices = 0
  const slow: AskedRun = {
    ...run,
    databaseSlice: async (query) => {
      slices += 1
      if (slices === 2) queries.cancel()
      return run.databaseSlice(query)
    },
  }
  expect(await queries.query(slow, 'SELECT count(payload) FROM sends')).toEqual({ kind: 'cancelled' })
  const again = resultOf(await queries.query(run, 'SELECT count(payload) FROM sends'))
  expect((await queries.rows({ result: again.id, offset: 0, limit: 1, sort: null }))?.rows).toEqual([[reader.overview().sends]])
})

test('a query overtakes the one before, and another run is asked anew', async () => {
  const queries = newQueries()
  const overtaken = queries.query(run, 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n')
  const [first, second] = await Promise.all([overtaken, queries.query(run, 'SELECT seed FROM run')])
  expect(first).toEqual({ kind: 'cancelled' })
  expect(second).toMatchObject({ kind: 'answered' })
  const other = await readerOf('scenarios/two-sessions-interleaved.scenario.json')
  const result = resultOf(await queries.query(askedRun(other, 2), 'SELECT scenario, digest FROM run'))
  const page = await queries.rows({ result: result.id, offset: 0, limit: 1, sort: null })
  expect(page?.rows).toEqual([[other.overview().scenario, other.overview().digest]])
})

test('what goes wrong in the middle of a query is said', async () => {
  const queries = newQueries()
  expect(await queries.query(run, `SELECT json_extract('{', '$.x') FROM run`)).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^Malformed JSON/),
  })
})

test('a run that is gone is no answer', async () => {
  const queries = newQueries()
  const gone: AskedRun = { ...run, databaseSlice: async () => null }
  expect(await queries.query(gone, 'SELECT count(*) FROM steps')).toEqual({ kind: 'cancelled' })
})

test('the file of the window has every row that the file of the command line has', async () => {
  const made = await makeDatabaseFile(run, () => {}, new AbortController().signal, workerFile)
  if (made.kind !== 'made') throw new Error(made.kind)
  const file = new (await initSqlJs()).Database(made.bytes)
  expect(made.cutTables).toEqual([])
  for (const table of tableNames) expect(file.exec(`SELECT * FROM ${table}`)).toEqual(whole.exec(`SELECT * FROM ${table}`))
  expect(file.exec('SELECT name, sql FROM sqlite_master')).toEqual(whole.exec('SELECT name, sql FROM sqlite_master'))
  file.close()
})

test('a file that was cut says so, and one that is cancelled is none', async () => {
  const made = await makeDatabaseFile(run, () => {}, new AbortController().signal, workerFile, 50)
  expect(made).toMatchObject({ kind: 'made' })
  expect(made.kind === 'made' && made.cutTables.find(({ table }) => table === 'sends')).toEqual({
    table: 'sends',
    rows: 50,
    total: reader.overview().sends,
  })
  expect(await makeDatabaseFile(run, () => {}, AbortSignal.abort(), workerFile)).toEqual({ kind: 'cancelled' })
})
