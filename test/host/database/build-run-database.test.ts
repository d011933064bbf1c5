import { readFileSync } from 'node:fs'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TableDefinition, tableNames, tables } from '../../../src/engine/account/database/tables.ts'
import type { RunResult } from '../../../src/engine/account/result.ts'
import { buildRunDatabase } from '../../../src/host/database/build-run-database.ts'
import { forgottenSession, readerOf } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
let database: Database
let result: RunResult

beforeAll(async () => {
  const reader = await readerOf(forgottenSession)
  const bytes = await buildRunDatabase(reader, new AbortController().signal)
  if (bytes === null) throw new Error('no database')
  expect(new TextDecoder().decode(bytes.subarray(0, 15))).toBe('SQLite format 3')
  database = new (await initSqlJs()).Database(bytes)
  result = reader.result(Number.POSITIVE_INFINITY)
})
afterAll(() => database.close())

function rows(sql: string): SqlValue[][] {
  return database.exec(sql)[0]?.values ?? []
}

const time = (instant: string | null | undefined) => (instant ? Date.parse(instant) : null)

describe('every row of the run is there', () => {
  test('run', () => {
    const { scenario, seed, engine, digest, outcome, virtual, wall } = result
    expect(rows('SELECT * FROM run')).toEqual([
      [scenario, seed, engine, digest, outcome, time(virtual.start), time(virtual.end), wall.occurrences],
    ])
  })

  test('instances, with their steps', () => {
    expect(result.instances.length).toBeGreaterThan(0)
    expect(
      rows('SELECT number, id, journey, version, profile, identifier, path, outcome, entered_at, ended_at, context FROM instances'),
    ).toEqual(
      result.instances.map((row, number) => [
        ...[number, row.id, row.journey, row.version, row.profile, row.identifier, row.path, row.outcome],
        ...[time(row.steps[0]?.at), time(row.endedAt), JSON.stringify(row.context)],
      ]),
    )
    expect(rows('SELECT instance, visit, step, entered_at, left_at, branch FROM steps ORDER BY instance, visit')).toEqual(
      result.instances.flatMap(({ steps }, instance) =>
        steps.map(({ step, at, left, branch }, visit) => [instance, visit, step, time(at), time(left), branch ?? null]),
      ),
    )
  })

  test('sends, joined to their instances', () => {
    expect(result.sends.length).toBeGreaterThan(0)
    const columns = 's.number, s.at, i.id, s.journey, s.profile, step, s.path, activation, destination, status, error_code, event, payload'
    expect(rows(`SELECT ${columns} FROM sends s JOIN instances i ON i.number = s.instance ORDER BY s.number`)).toEqual(
      result.sends.map((row, number) => [
        ...[number, time(row.at), row.instance, row.journey, row.profile, row.step, row.path, row.activation, row.destination, row.status],
        ...[row.error?.code ?? null, JSON.stringify(row.event), JSON.stringify(row.payload)],
      ]),
    )
  })

  test('refusals and ignored events', () => {
    expect(result.refusals.length).toBeGreaterThan(0)
    expect(result.ignored.length).toBeGreaterThan(0)
    expect(rows('SELECT number, at, journey, profile, message_id, reason, code FROM refusals')).toEqual(
      result.refusals.map((row, number) => [
        number,
        time(row.at),
        row.journey,
        row.profile,
        'event' in row.cause ? row.cause.event : null,
        row.reason,
        row.code,
      ]),
    )
    expect(
      rows(
        'SELECT g.number, at, i.id, g.journey, g.profile, message_id, reason FROM ignored g LEFT JOIN instances i ON i.number = g.instance',
      ),
    ).toEqual(
      result.ignored.map((row, number) => [
        number,
        time(row.at),
        row.instance,
        row.journey,
        row.profile,
        'event' in row.cause ? row.cause.event : null,
        row.reason,
      ]),
    )
  })
})

test('an event that arrived late says how late', async () => {
  const reader = await readerOf('scenarios/late-purchase-does-not-take-the-nudge-back.scenario.json')
  const bytes = await buildRunDatabase(reader, new AbortController().signal)
  const late = new (await initSqlJs()).Database(bytes)
  const [row] = reader.result(10).ignored
  expect(row?.lateBy).toBe('1d1h30m')
  expect(late.exec('SELECT late_by FROM ignored')[0]?.values).toEqual([[91_800_000]])
  late.close()
})

test('more rows than one insert takes are all there, in their order', async () => {
  const folder = scratch.copyOfDemoShop('thousand')
  scratch.change('thousand/scenarios/ten-thousand-shoppers.scenario.json', ({ synthesize }) => {
    Object.assign((synthesize as { profiles: object }).profiles, { count: 1000 })
  })
  const reader = await readerOf('scenarios/ten-thousand-shoppers.scenario.json', folder)
  const bytes = await buildRunDatabase(reader, new AbortController().signal)
  const large = new (await initSqlJs()).Database(bytes)
  const { instances, sends, refusals, ignored } = reader.overview()
  const counted = (table: string) => large.exec(`SELECT count(*), max(number) + 1 FROM ${table}`)[0]?.values[0]
  expect(sends).toBeGreaterThan(1000)
  expect(counted('instances')).toEqual([instances, instances])
  expect(counted('sends')).toEqual([sends, sends])
  expect(counted('refusals')).toEqual([refusals, refusals])
  expect(counted('ignored')).toEqual([ignored, ignored])
  expect(
    large.exec('SELECT count(*) FROM instances a JOIN instances b ON b.number = a.number + 1 WHERE b.entered_at < a.entered_at')[0]?.values,
  ).toEqual([[0]])
  // In a run of many profiles the order of admission is not that of the instances' making.
  const strangers =
    'SELECT count(*) FROM sends s JOIN instances i ON i.number = s.instance WHERE s.profile <> i.profile OR s.journey <> i.journey'
  expect(large.exec(strangers)[0]?.values).toEqual([[0]])
  const lost = 'SELECT count(*) FROM ignored g JOIN instances i ON i.number = g.instance WHERE g.profile <> i.profile'
  expect(large.exec(lost)[0]?.values).toEqual([[0]])
  large.close()
})

test('a signal ends the work', async () => {
  expect(await buildRunDatabase(await readerOf(forgottenSession), AbortSignal.abort())).toBe(null)
})

test('TABLES.md describes exactly these tables and columns', () => {
  const text = readFileSync('src/host/database/TABLES.md', 'utf8')
  const described = text.split(/^## /m).slice(1)
  const found = described.map((section) => {
    const cells = [...section.matchAll(/^\| (\w+) \| ([A-Z ]+) \| (.+) \|$/gm)]
    return [section.slice(0, section.indexOf('\n')), cells.map(([, column, type, meaning]) => [column, type, meaning])]
  })
  const wanted = tableNames.map((name) => {
    const { columns }: TableDefinition = tables[name]
    return [name, Object.entries(columns).map(([column, { type, meaning }]) => [column, type, meaning])]
  })
  expect(found).toEqual(wanted)
  const abouts = described.map((section) => section.slice(section.indexOf('\n'), section.indexOf('| column')).trim().replaceAll('\n', ' '))
  expect(abouts).toEqual(tableNames.map((name) => tables[name].about))
})
