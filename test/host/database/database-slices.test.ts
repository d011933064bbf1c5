import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type FamilyName, familyNames, familyTables, type WantedColumns } from '../../../src/engine/account/database/table-family.ts'
import { cellAt } from '../../../src/engine/account/database/table-slice.ts'
import { type CellValue, columnNames, type TableName, tableNames } from '../../../src/engine/account/database/tables.ts'
import type { DatabaseQuestions } from '../../../src/engine/account/questions/database-questions.ts'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import type { RunReader } from '../../../src/engine/index.ts'
import { readerOf } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
let reader: RunReader
let questions: DatabaseQuestions

beforeAll(async () => {
  const folder = scratch.copyOfDemoShop('hundreds')
  // More than one slice of what is rendered, and of what is ignored.
  scratch.change('hundreds/scenarios/ten-thousand-shoppers.scenario.json', ({ synthesize }) => {
    Object.assign((synthesize as { profiles: object }).profiles, { count: 250 })
  })
  reader = await readerOf('scenarios/ten-thousand-shoppers.scenario.json', folder)
  questions = runQuestions(reader)
})

type Columns = Readonly<Record<string, readonly CellValue[]>>

/** All rows of a family, by table and column. */
function readAll(family: FamilyName, columns: WantedColumns): { readonly slices: number; readonly tables: Record<string, Columns> } {
  const tables: Record<string, Record<string, CellValue[]>> = {}
  let slices = 0
  for (let from: number | null = 0; from !== null; slices++) {
    const slice = questions.databaseSlice({ family, columns, from })
    for (const [table, { rows, columns: found }] of Object.entries(slice.tables)) {
      tables[table] ??= {}
      const cellsOf = tables[table]
      for (const [column, cells] of Object.entries(found)) {
        cellsOf[column] ??= []
        for (let row = 0; row < rows; row++) cellsOf[column].push(cellAt(cells, row))
      }
    }
    from = slice.next
  }
  return { slices, tables }
}

const everything = (family: FamilyName): WantedColumns =>
  Object.fromEntries(familyTables[family].map((table) => [table, columnNames(table)]))

test('[ACC8] a cell is the same whatever it is read with', () => {
  const whole = Object.fromEntries(familyNames.map((family) => [family, readAll(family, everything(family))]))
  expect(whole.sends?.slices).toBeGreaterThan(1)
  const someColumns = (family: FamilyName) =>
    fc.record(Object.fromEntries(familyTables[family].map((table) => [table, fc.subarray<string>(columnNames(table), { minLength: 1 })])), {
      requiredKeys: [],
    })
  const wish = fc
    .constantFrom(...familyNames)
    .chain((family) => fc.tuple(fc.constant(family), someColumns(family) as fc.Arbitrary<WantedColumns>))
  fc.assert(
    fc.property(wish, ([family, columns]) => {
      const { tables } = readAll(family, columns)
      for (const [table, wanted] of Object.entries(columns)) {
        for (const column of wanted) expect(tables[table]?.[column]).toEqual(whole[family]?.tables[table]?.[column])
      }
    }),
    { numRuns: 25 },
  )
})

test('[ACC8] every row comes once, and how many there are is known beforehand where nothing has to be rendered', () => {
  const found: Partial<Record<TableName, number>> = {}
  for (const family of familyNames) {
    for (const [table, cells] of Object.entries(readAll(family, everything(family)).tables)) {
      found[table as TableName] = Object.values(cells)[0]?.length ?? 0
    }
  }
  for (const table of tableNames) expect([table, questions.databaseRows(table) ?? found[table]]).toEqual([table, found[table]])
  const { instances, sends, refusals, ignored } = reader.overview()
  expect(found).toMatchObject({ run: 1, instances, sends, refusals, ignored })
  expect(found.requests).toBeGreaterThan(0)
})

test('an instance is found by its id, wherever it stands', () => {
  const { instances, names } = { instances: reader.index.instances, names: reader.names }
  for (const position of [0, 1, Math.floor(instances.length / 2), instances.length - 1]) {
    expect(questions.instanceIndex(names.instanceId(instances[position] as number))).toBe(position)
  }
  for (const stranger of ['', 'checkout-abandonment/u-1/999', 'elsewhere/u-1/1', 'checkout-abandonment/nobody/1']) {
    expect(questions.instanceIndex(stranger)).toBe(null)
  }
})
