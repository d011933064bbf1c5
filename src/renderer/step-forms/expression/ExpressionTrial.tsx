import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ExpressionTold, ExpressionTry } from '../../../engine/account/expression-trial.ts'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { formatShortInstant } from '../../format/instant.ts'
import { useSampleProfile } from '../../mapping/sample-profile.ts'
import { askRun } from '../../state/ask-run.ts'
import { useWindow } from '../../state/window-state.ts'
import styles from './expression.module.css'
import { TrialPerson } from './TrialPerson.tsx'

interface ExpressionTrialProps {
  readonly at: DocumentPath
  readonly text: string
  readonly expected: ExpressionTry['expected']
}

const typingMs = 250

/** What the expression comes to for somebody of the run, as the engine evaluates it; nothing where nothing was run. */
export function ExpressionTrial({ at, text, expected }: ExpressionTrialProps) {
  const step = at[0] === 'steps' ? String(at[1]) : null
  const told = useTold(step, text, expected)
  if (told === null || text.trim() === '') return null
  return (
    <div className={styles.trial} role="status" aria-label="In the run">
      <Told told={told} />
      <TrialPerson />
    </div>
  )
}

function Told({ told }: { readonly told: ExpressionTold }) {
  switch (told.kind) {
    case 'nobody':
      return <span>Nobody to try it on came to this step in the run.</span>
    case 'unknown':
      return <span>The run does not know this: run again to try it.</span>
    case 'failed':
      return (
        <span>
          <b data-tone="bad">fails</b>: {told.message} <Whom told={told} />
        </span>
      )
    case 'value':
      return (
        <span>
          = <b className="mono selectable">{JSON.stringify(told.value)}</b> <Whom told={told} />
        </span>
      )
  }
}

/** While the expression is written: many of them say the same. */
function Whom({ told: { profile, profileName, at } }: { readonly told: Extract<ExpressionTold, { readonly at: number }> }) {
  return (
    <span className={styles.whom}>
      for {profileName ?? profile}, who came {formatShortInstant(at)}
    </span>
  )
}

/** null before anything was run, and until the first answer is there. */
function useTold(step: string | null, text: string, expected: ExpressionTry['expected']): ExpressionTold | null {
  const run = useWindow((state) => state.run?.id ?? null)
  const journey = useWindow((state) => state.journey)
  const profile = useSampleProfile((state) => state.profile)
  const [settled] = useDebouncedValue(text, typingMs)
  const [told, setTold] = useState<ExpressionTold | null>(null)
  useEffect(() => {
    let isWanted = true
    if (run === null || journey === null || step === null || settled.trim() === '') setTold(null)
    else {
      void askRun('tryExpression', { text: settled, expected, journey, step, profile }).then((answer) => {
        if (isWanted) setTold(answer)
      })
    }
    return () => {
      isWanted = false
    }
  }, [run, journey, step, settled, expected, profile])
  return told
}
