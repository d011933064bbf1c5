import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowsExchange } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { InstanceStory } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { contextAt } from '../inspector/context-changes.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { endInstanceComparison, swapInstances } from '../state/compared-instance.ts'
import { useWindow } from '../state/window-state.ts'
import { timeInside } from '../tables/time-inside.ts'
import { ComparedFacts } from './ComparedFacts.tsx'
import type { ComparedFact } from './compared-facts.ts'
import { comparedVisits } from './compared-visits.ts'
import { DifferencePart } from './DifferencePart.tsx'

interface InstanceComparisonProps {
  readonly first: InstanceStory
  readonly second: InstanceStory
  readonly journey: Journey
}

const nothingIsQuiet = () => false

/** Two instances side by side, step by step, as far as the clock has come: where they parted and why, and what their contexts have different. */
export function InstanceComparison({ first, second, journey }: InstanceComparisonProps) {
  const at = useWindow((state) => state.frame?.at ?? 0)
  const visits = useMemo(() => comparedVisits(first, second, journey, at), [first, second, journey, at])
  const contexts = useMemo(() => [contextAt(first.moves, at), contextAt(second.moves, at)] as const, [first, second, at])
  return (
    <>
      <button type="button" className={inspector.back} onClick={endInstanceComparison}>
        <IconArrowLeft size={14} aria-hidden /> The first instance alone
      </button>
      <Heading
        kind="Two instances"
        title={`${nameOf(first)}, ${nameOf(second)}`}
        action={
          <Tooltip label="Swap the two">
            <ActionIcon aria-label="Swap the two" size={26} onClick={() => void swapInstances()}>
              <IconArrowsExchange size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      />
      <section className={inspector.section}>
        <ComparedFacts facts={factsOf(first, second, at)} />
      </section>
      <section className={inspector.section} aria-label="Steps compared">
        <h3>Step by step</h3>
        <ComparedFacts facts={visits} />
      </section>
      <DifferencePart name="compared.context" title="Journey context" from={contexts[0]} to={contexts[1]} isQuiet={nothingIsQuiet} />
    </>
  )
}

const nameOf = ({ row }: InstanceStory): string => row.profileName ?? row.profile

function factsOf(first: InstanceStory, second: InstanceStory, at: number): readonly ComparedFact[] {
  const fact = (name: string, of: (story: InstanceStory) => string, isQuiet = false): ComparedFact => ({
    ...{ name, first: of(first), second: of(second), isQuiet },
  })
  const outcomeOf = ({ row }: InstanceStory): string => {
    if (row.enteredAt > at) return 'not inside yet'
    return row.endedAt === null || row.endedAt > at ? 'waiting' : row.outcome
  }
  const insideOf = ({ row }: InstanceStory): string => {
    if (row.enteredAt > at) return 'none'
    return timeInside({ enteredAt: row.enteredAt, endedAt: row.endedAt !== null && row.endedAt <= at ? row.endedAt : null }, at)
  }
  return [
    fact('Profile', ({ row }) => row.profile, true),
    fact('Identifier', ({ row }) => row.identifier ?? 'none', true),
    fact('Entered', ({ row }) => formatDayAndTime(row.enteredAt), true),
    fact('Outcome', outcomeOf),
    fact('Inside', insideOf, true),
  ]
}
