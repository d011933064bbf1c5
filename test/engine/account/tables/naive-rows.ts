import { pathText } from '../../../../src/engine/account/path-text.ts'
import type { RunReader } from '../../../../src/engine/account/run-reader.ts'
import type { DiscardQuery, InstanceQuery, SendRowQuery } from '../../../../src/engine/account/tables/row-filters.ts'
import type { InstanceRow, RefusalRow, SendRow } from '../../../../src/engine/account/views.ts'

/** What tables must answer, found the long way: every row is made readable and looked at. */

const everything = { offset: 0, limit: 100_000 }

export function naiveInstances(reader: RunReader, query: InstanceQuery): InstanceRow[] {
  const rows = reader.instances({ at: query.at, ...everything }).rows
  return rows.filter((row) => instancePasses(reader, row, query))
}

function instancePasses(reader: RunReader, row: InstanceRow, query: InstanceQuery): boolean {
  const { at, journey, step, branch, isInside, outcomes, path, passed = [], during, duringWhat, traits = [], identifier, search } = query
  const text = pathText(row.path, row.outcome)
  const last = row.path.at(-1)
  const stays = reader.instance(row.index)?.result.steps.filter((visit) => Date.parse(visit.at) <= at) ?? []
  const isStillIn =
    row.endedAt === null && last?.step === step && (stays.at(-1)?.left === undefined || Date.parse(stays.at(-1)?.left ?? '') > at)
  const endsBy = row.endedAt ?? Number.POSITIVE_INFINITY
  const profile = reader.run.compiled.population.indexOf(row.profile)
  const own = reader.run.compiled.traits.traits(profile, at)
  return (
    (journey === undefined || row.journey === journey) &&
    (step === undefined || row.path.some((part) => part.step === step && (branch === undefined || part.branch === branch))) &&
    (!isInside || isStillIn) &&
    (outcomes === undefined || outcomes.includes(row.outcome)) &&
    (path === undefined || text === path) &&
    hasPassed(row, passed) &&
    (during === undefined ||
      (duringWhat === 'inside'
        ? row.enteredAt <= during.to && endsBy >= during.from && during.from <= at
        : row.enteredAt >= during.from && row.enteredAt <= during.to)) &&
    traits.every(({ name, value }) => own[name] !== undefined && String(own[name]).toLowerCase() === value.toLowerCase()) &&
    (identifier === undefined || (row.identifier ?? '').toLowerCase().includes(identifier.toLowerCase())) &&
    hasWords(search, [row.id, row.profileName, row.identifier, text, row.outcome])
  )
}

/** What somebody did, one thing after the other: came to a step, left it by a branch. */
function hasPassed({ path }: InstanceRow, passed: NonNullable<InstanceQuery['passed']>): boolean {
  const done = path.flatMap(({ step, branch }) => [step, ...(branch === undefined ? [] : [`${step}[${branch}]`])])
  let from = 0
  return passed.every(({ step, branch }) => {
    const place = done.indexOf(branch === undefined ? step : `${step}[${branch}]`, from)
    from = place + 1
    return place >= 0
  })
}

export function naiveSends(reader: RunReader, query: SendRowQuery): SendRow[] {
  const { at, journey, step, during, destinations, activation, eventName, statuses, search } = query
  return reader
    .sends({ at, ...everything })
    .rows.filter(
      (row) =>
        (journey === undefined || row.journey === journey) &&
        (step === undefined || row.step === step) &&
        (during === undefined || (row.at >= during.from && row.at <= during.to)) &&
        (destinations === undefined || destinations.includes(row.destination)) &&
        (activation === undefined || `${row.step ?? 'exit'}/${row.activation}` === activation) &&
        (eventName === undefined || row.eventName === eventName) &&
        (statuses === undefined || statuses.includes(row.status)) &&
        hasWords(search, [row.instance, row.profileName, row.step ?? row.exitRule, row.destination, row.eventName]),
    )
}

export function naiveDiscards(reader: RunReader, query: DiscardQuery): RefusalRow[] {
  const { at, journey, during, kinds, reasons, search } = query
  return reader
    .refusals({ at, ...everything })
    .rows.filter(
      (row) =>
        (journey === undefined || row.journey === null || row.journey === journey) &&
        (during === undefined || (row.at >= during.from && row.at <= during.to)) &&
        (kinds === undefined || kinds.includes(row.kind)) &&
        (reasons === undefined || reasons.includes(row.reason)) &&
        hasWords(search, [row.profile, row.profileName, row.instance, row.event, row.messageId, row.reason, row.kind]),
    )
}

function hasWords(search: string | undefined, texts: readonly (string | null)[]): boolean {
  const words = (search ?? '')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
  return words.every((word) => texts.some((text) => text?.toLowerCase().includes(word)))
}
