import type { Expression, PathStep } from './ast.ts'

/** The expressions that an expression is made of, in the order of its text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'list':
      return expression.elements
    case 'negation':
    case 'not':
    case 'test':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'if':
      return [expression.condition, expression.whenTrue, expression.whenFalse]
    case 'call':
      return expression.given
    case 'current':
      return expression.steps.flatMap(partsOfStep)
    case 'reference': {
      const { steps, defaultValue, parameters } = expression
      const given = parameters?.map(({ value }) => value) ?? []
      return [...steps.flatMap(partsOfStep), ...(defaultValue === null ? [] : [defaultValue]), ...given]
    }
  }
}

function partsOfStep(step: PathStep): readonly Expression[] {
  switch (step.kind) {
    case 'field':
    case 'firstEntryKey':
    case 'keys':
      return []
    case 'all':
    case 'first':
    case 'last':
      return step.predicate === null ? [] : [step.predicate]
    case 'at':
      return [step.index]
    case 'entry':
      return [step.key]
  }
}
