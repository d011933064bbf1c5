import { expressionScope } from '../../compile/expression-scope.ts'
import { sourceNodes } from '../../data-sources/source-nodes.ts'
import { type CompiledExpression, compileExpression, type ExpressionProblem } from '../../expression/index.ts'
import { type Problem, problemAt, warningAt } from '../../model/problem.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { type ExpressionPlace, expressionsOf } from './expression-places.ts'

interface CompiledPlace extends ExpressionPlace {
  readonly compiled: CompiledExpression
}

const compiledOf = new WeakMap<AdobeJourney, readonly CompiledPlace[]>()

/** Every expression of a journey with what compiling it gives, as far as its surroundings are known; several rules ask for it. */
export function compiledExpressions(subject: AdobeJourney): readonly CompiledPlace[] {
  const known = compiledOf.get(subject)
  if (known) return known
  const compiled = compileAll(subject)
  compiledOf.set(subject, compiled)
  return compiled
}

function compileAll(subject: AdobeJourney): CompiledPlace[] {
  const { events, segments = [], dataSources = [] } = subject.surroundings
  const scope = expressionScope(subject.journey, { events, segments, dataSources: sourceNodes(dataSources) })
  return expressionsOf(subject).map((place) => ({ ...place, compiled: compileExpression(place.text, scope, place.expected) }))
}

/** Expressions follow the language, name what is there, and give what their place wants (reference/adobe 12). */
export function checkExpressions(subject: AdobeJourney): Problem[] {
  return compiledExpressions(subject).flatMap(({ text, path, compiled }) => {
    if (compiled.ok) return compiled.warnings.map((doubt) => warningAt(path, doubt.code, located(doubt, text)))
    return compiled.problems
      .filter((problem) => isKnown(problem, text, subject))
      .map((problem) => problemAt(path, problem.code, located(problem, text)))
  })
}

function located({ message, line, column }: ExpressionProblem, text: string): string {
  return text.includes('\n') ? `Line ${line}, column ${column}: ${message}` : `Column ${column}: ${message}`
}

/** A name that stands in what nobody could read is not said to be missing. */
function isKnown({ code, offset }: ExpressionProblem, text: string, { surroundings, unreadSteps }: AdobeJourney): boolean {
  if (code !== 'expression-unknown-name') return true
  const { segments, dataSources, incomplete } = surroundings
  const isText = text[offset] === '"' || text[offset] === "'"
  const before = text.slice(0, offset)
  const isOfSource = before.lastIndexOf('#{') > Math.max(before.lastIndexOf('@'), before.lastIndexOf('}'))
  if (isText) return segments !== undefined && !incomplete?.has('segments')
  if (isOfSource || text.startsWith('#{', offset)) return dataSources !== undefined && !incomplete?.has('dataSources')
  return unreadSteps.size === 0
}
