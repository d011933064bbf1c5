import { contextKeyOfExit, contextKeysOf } from '../compile/context-keys.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { activationsOf, type JourneyUnderCheck } from './journey-under-check.ts'
import { mappingPaths } from './mapping-paths.ts'

const contextPath = /^properties(?:\.journey_context|\[["']journey_context["']\])(.*)$/

/** A mapping that reads from an event whose context key the product's paths cannot reach: always undefined (reference 9.2). */
export function lintMappings(subject: JourneyUnderCheck): Problem[] {
  const { journey } = subject
  const keys = [...contextKeysOf(journey), ...(journey.exitRules ?? []).map((rule) => contextKeyOfExit(rule, journey))]
  const unreachable = [...new Set(keys)].filter((key) => !isReachable(key))
  if (unreachable.length === 0) return []
  return activationsOf(subject).flatMap(([{ mapping }, path]) =>
    mappingPaths(mapping, [...path, 'mapping']).flatMap(({ text, at }) => {
      const rest = contextPath.exec(text)?.[1]
      const key = rest === undefined ? undefined : unreachable.find((candidate) => reads(rest, candidate))
      if (key === undefined) return []
      const message = `The context key ${quoted(key)} cannot be reached by a path: it has a dot, an apostrophe or brackets, and the value is always missing. Rename the event or branch.`
      return [warningAt(at, 'unaddressable-path', message)]
    }),
  )
}

/** Where the product's paths are cut; source: `get` of the mapping code, reference 9.2. */
const cuts = /\[(?="|'|\d)|\.|(?<="|'|\d)]+/g

function isReachable(key: string): boolean {
  const parts = `.${key}`
    .split(cuts)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/'|"/g, ''))
  return parts.length === 1 && parts[0] === key
}

function reads(rest: string, key: string): boolean {
  const ways = [`.${key}`, `['${key}']`, `["${key}"]`]
  return ways.some((way) => rest === way || rest.startsWith(`${way}.`) || rest.startsWith(`${way}[`))
}
