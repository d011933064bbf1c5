import { contextKeyOfExit, contextKeysOf } from '../compile/context-keys.ts'
import { AbsentPaths } from '../mapping/absent-paths.ts'
import { isAddressable } from '../mapping/addressable.ts'
import { ContextPresences, identifierOf } from '../mapping/context-presence.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { activationsOf, type TwilioJourney } from './journey-under-check.ts'
import { type MappingPath, mappingPaths } from './mapping-paths.ts'

const contextPath = /^properties(?:\.journey_context|\[["']journey_context["']\])(.*)$/

/**
 * A mapping that reads what is never there: from an event whose context key the product's paths cannot reach, or what no event of this place
 * has (reference 9.2, 8.1 and 7).
 */
export function lintMappings(subject: TwilioJourney): Problem[] {
  const { journey } = subject
  const keys = [...contextKeysOf(journey), ...(journey.exitRules ?? []).map((rule) => contextKeyOfExit(rule, journey))]
  const unreachable = [...new Set(keys)].filter((key) => !isAddressable(key))
  const presences = new ContextPresences(journey)
  return activationsOf(subject).flatMap(([activation, path]) => {
    const absent = new AbsentPaths(activation, presences, {
      step: path[0] === 'steps' ? String(path[1]) : null,
      events: subject.surroundings.events,
      identifier: identifierOf(journey),
      hasMetadata: choiceOf(subject.parameters, 'journey-metadata') !== 'none',
    })
    return pathsRead(activation, path).flatMap(({ text, at, isTried }) => {
      const unaddressable = addressProblem(text, at, unreachable)
      if (unaddressable) return unaddressable
      const found = isTried || !subject.start || subject.unreadSteps.size > 0 ? null : absent.find(text)
      return found ? warningAt(at, found.code, found.message) : []
    })
  })
}

interface ReadPath extends MappingPath {
  /** The mapping expects that it may not be there, or reads it of something else than the event. */
  readonly isTried: boolean
}

function pathsRead({ mapping }: Activation, path: readonly PropertyKey[]): ReadPath[] {
  return mappingPaths(mapping, [...path, 'mapping']).map((read) => {
    const inside = read.at.slice(path.length + 1).map(String)
    return { ...read, isTried: inside.includes('@if') || inside.includes('@transform') }
  })
}

function addressProblem(text: string, at: readonly PropertyKey[], unreachable: readonly string[]): Problem | null {
  const rest = contextPath.exec(text)?.[1]
  const key = rest === undefined ? undefined : unreachable.find((candidate) => reads(rest, candidate))
  if (key === undefined) return null
  const message = `The context key ${quoted(key)} cannot be reached by a path: it has a dot, an apostrophe or brackets, and the value is always missing. Rename the event or branch.`
  return warningAt(at, 'unaddressable-path', message)
}

function reads(rest: string, key: string): boolean {
  const ways = [`.${key}`, `['${key}']`, `["${key}"]`]
  return ways.some((way) => rest === way || rest.startsWith(`${way}.`) || rest.startsWith(`${way}[`))
}
