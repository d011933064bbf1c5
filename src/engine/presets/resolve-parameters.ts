import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'
import { type Parameter, type ParameterValue, unlimited } from './parameter.ts'
import type { Preset } from './preset.ts'

export type Overrides = Readonly<Record<string, string | number | boolean>>

/** A parameter as one journey has it, and who decided its value. */
interface ResolvedParameter extends Parameter {
  readonly decidedBy: 'preset' | 'scenario' | 'journey'
}

export type ResolvedParameters = ReadonlyMap<string, ResolvedParameter>

/**
 * What holds for one journey: the preset's table, overridden by the scenario and then by the journey (contract section 2).
 * `problems` are those of the journey's overrides, at /assumptions/<name>; a wrong override never counts.
 * The scenario's are reported once for all journeys: see overrideProblems.
 */
export function resolveParameters(
  preset: Preset,
  scenarioOverrides: Overrides = {},
  journeyOverrides: Overrides = {},
): { readonly parameters: ResolvedParameters; readonly problems: readonly Problem[] } {
  const resolve = (row: Parameter): ResolvedParameter => {
    const ofJourney = overriding(row, journeyOverrides)
    if (ofJourney !== undefined) return { ...row, value: ofJourney, decidedBy: 'journey' }
    const ofScenario = overriding(row, scenarioOverrides)
    if (ofScenario !== undefined) return { ...row, value: ofScenario, decidedBy: 'scenario' }
    return { ...row, decidedBy: 'preset' }
  }
  return {
    parameters: new Map(preset.parameters.map((row) => [row.name, resolve(row)])),
    problems: overrideProblems([preset], journeyOverrides),
  }
}

/** What is wrong with overrides that any of these presets may know, at /assumptions/<name>. */
export function overrideProblems(presets: readonly Preset[], overrides: Overrides): Problem[] {
  const names = new Set(presets.flatMap((preset) => preset.parameters.map((row) => row.name)))
  return Object.entries(overrides).flatMap(([name, value]) => {
    const path = ['assumptions', name]
    const rows = presets.flatMap((preset) => preset.parameters.filter((row) => row.name === name))
    if (rows.length === 0) {
      const advice = suggestion(name, names) || ' Its names are like "event-at-deadline".'
      return [problemAt(path, 'unknown-assumption', `No preset in use here has a parameter ${quoted(name)}.${advice}`)]
    }
    const complaints = rows.map((row) => complaintAbout(row, value))
    const first = complaints.find((complaint) => complaint !== null)
    return complaints.includes(null) || !first ? [] : [problemAt(path, first.code, first.message)]
  })
}

function overriding(row: Parameter, overrides: Overrides): ParameterValue | undefined {
  const value = Object.hasOwn(overrides, row.name) ? overrides[row.name] : undefined
  return value === undefined || complaintAbout(row, value) !== null ? undefined : value
}

function complaintAbout(row: Parameter, value: unknown): { readonly code: string; readonly message: string } | null {
  const name = quoted(row.name)
  switch (row.standing) {
    case 'not-yet':
      return { code: 'not-simulated-yet', message: `${name} belongs to something that this version does not simulate yet: leave it out.` }
    case 'informational':
    case 'fixed':
      return { code: 'fixed-assumption', message: `${name} is a fact of the product that cannot be overridden: leave it out.` }
    case 'in-force':
      return accepts(row, value)
        ? null
        : { code: 'bad-assumption-value', message: `${name} cannot be ${quoted(value)}: write ${expected(row)}.` }
  }
}

function accepts(row: Parameter, value: unknown): boolean {
  if (value === unlimited && row.mayBeUnlimited) return true
  switch (row.kind) {
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= (row.least ?? 1)
    case 'duration':
      return typeof value === 'string' && parseDuration(value) !== null
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && (row.allowed ?? []).includes(value)
    case 'fact':
      return false
  }
}

function expected(row: Parameter): string {
  switch (row.kind) {
    case 'count':
      return `a whole number from ${row.least ?? 1}${like(row, ', like ')}`
    case 'duration':
      return `a duration${like(row, ' like ')}`
    case 'flag':
      return 'true or false'
    case 'choice':
      return listed(row.allowed ?? [])
    case 'fact':
      return quoted(row.value)
  }
}

function like(row: Parameter, words: string): string {
  const example = row.value === unlimited ? '' : `${words}${quoted(row.value)}`
  return row.mayBeUnlimited ? `${example}, or ${quoted(unlimited)}` : example
}
