import type { ExpressionType } from '../../expression/index.ts'
import { leavesOfJourney } from '../condition-leaves.ts'
import type { JourneyUnderCheck } from '../journey-under-check.ts'

/** An expression of a journey, and what its place wants of it. */
export interface ExpressionPlace {
  readonly text: string
  readonly path: readonly PropertyKey[]
  readonly step: string
  readonly expected: ExpressionType
}

/** Every expression of a journey (reference/adobe 12.1: condition, custom wait, parameter). */
export function expressionsOf(subject: JourneyUnderCheck): ExpressionPlace[] {
  const ofConditions = leavesOfJourney(subject).flatMap(({ leaf, path, step }): ExpressionPlace[] =>
    'expression' in leaf ? [{ text: leaf.expression, path: [...path, 'expression'], step, expected: 'boolean' }] : [],
  )
  const ofSteps = [...subject.steps].flatMap(([id, step]): ExpressionPlace[] => {
    const path = ['steps', id]
    switch (step.type) {
      case 'wait':
        return step.expression === undefined ? [] : [time(step.expression, [...path, 'expression'], id)]
      case 'hold-until':
        return step.branches.flatMap((branch, index) =>
          'expression' in branch ? [time(branch.expression, [...path, 'branches', index, 'expression'], id)] : [],
        )
      case 'action':
      case 'jump':
        return values(step.parameters ?? {}, [...path, 'parameters'], id)
      case 'update-profile':
        return values(step.set, [...path, 'set'], id)
      default:
        return []
    }
  })
  return [...ofConditions, ...ofSteps]
}

function time(text: string, path: readonly PropertyKey[], step: string): ExpressionPlace {
  return { text, path, step, expected: 'dateTimeOnly' }
}

function values(texts: Readonly<Record<string, string>>, path: readonly PropertyKey[], step: string): ExpressionPlace[] {
  return Object.entries(texts).map(([name, text]) => ({ text, path: [...path, name], step, expected: 'any' }))
}
