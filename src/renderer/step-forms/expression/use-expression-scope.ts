import { useCallback, useMemo } from 'react'
import { expressionScope } from '../../../engine/compile/expression-scope.ts'
import {
  compileExpression,
  type ExpressionProblem,
  type ExpressionScope,
  type ExpressionType,
  platformSource,
} from '../../../engine/expression/index.ts'
import { shownJourney } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'

interface ExpressionSurroundings {
  /** What it may name; null while there is no journey. */
  readonly scope: ExpressionScope | null
  /** References to traits, as journeys of the workspace write them. */
  readonly traits: readonly string[]
  /** What is wrong with a text in this place. */
  readonly problemsOf: (text: string) => readonly ExpressionProblem[]
}

/** What the expressions of the journey on the canvas may name. @param expected what the place wants */
export function useExpressionScope(expected: ExpressionType): ExpressionSurroundings {
  const journey = useWindow(shownJourney)
  const events = useWindow((state) => state.workspace?.events)
  const segments = useWindow((state) => state.workspace?.segments)
  const dataSources = useWindow((state) => state.workspace?.dataSources)
  const scope = useMemo(
    () => journey && expressionScope(journey, { events, segments: segments ?? [], dataSources: dataSources ?? [] }),
    [journey, events, segments, dataSources],
  )
  const problemsOf = useCallback(
    (text: string) => {
      if (scope === null) return []
      const compiled = compileExpression(text, scope, expected)
      return compiled.ok ? compiled.warnings : compiled.problems
    },
    [scope, expected],
  )
  const journeys = useWindow((state) => state.workspace?.journeys)
  const traits = useMemo(() => traitReferences(journeys), [journeys])
  return { scope, traits, problemsOf }
}

/** The profile's own source lists no fields: what is read from it somewhere is known. */
function traitReferences(journeys: unknown): string[] {
  return [...new Set(JSON.stringify(journeys ?? []).match(reference) ?? [])]
}

const reference = new RegExp(`#\\{${platformSource}\\.[^}"\\\\]+\\}`, 'g')
