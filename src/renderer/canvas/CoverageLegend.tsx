import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { VersionCoverage } from '../../engine/account/activity/activity-views.ts'
import { formatCount } from '../format/number.ts'
import { clearSelection, selectStep } from '../state/select.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { useWindow } from '../state/window-state.ts'
import { useCanvasRun } from './canvas-run.ts'
import { type CoverageSum, coverageGaps, coverageSum, type Gap } from './coverage.ts'
import { Reading } from './EdgeLegends.tsx'
import styles from './overlay-bar.module.css'

/** How much of the journey has run; the button lists what has not, each a click away from its step. */
export function CoverageLegend({ reveal }: { readonly reveal: (step: string) => void }) {
  const coverage = useCanvasRun((state) => state.coverage)
  const reading = useCanvasRun((state) => state.reading)
  const at = useWindow((state) => state.frame?.at ?? 0)
  const [isOpen, setIsOpen] = useState(false)
  if (coverage === null) return <Reading share={reading} />
  const { ways, steps, exitRules } = coverage.version
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" width={380} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {sentenceOf(coverageSum(ways, at))}
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.list}>
        <p>
          {partOf(coverageSum(steps, at), 'steps')}
          {exitRules.length > 0 && <> · {partOf(coverageSum(exitRules, at), 'exit rules')}</>}
        </p>
        <Gaps
          coverage={coverage.version}
          at={at}
          goTo={({ step }) => {
            setIsOpen(false)
            if (step === null) clearSelection()
            else {
              selectStep(step)
              reveal(step)
            }
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function Gaps({ coverage, at, goTo }: { readonly coverage: VersionCoverage; readonly at: number; readonly goTo: (gap: Gap) => void }) {
  const journey = useSettledJourney()
  const gaps = journey === null ? [] : coverageGaps(coverage, journey, at)
  if (gaps.length === 0) return <p>Everything has run by now.</p>
  return (
    <ul aria-label="Not covered">
      {gaps.map((gap) => (
        <li key={gap.id}>
          <button type="button" data-state={gap.state} onClick={() => goTo(gap)}>
            {gap.words}
            <span>{gap.state === 'never' ? 'in this run' : 'yet'}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function sentenceOf({ all, ranByNow, ranEver }: CoverageSum): string {
  const now = `${formatCount(ranByNow)} of ${formatCount(all)} ways out ran`
  return ranByNow === ranEver ? now : `${now} by now, ${formatCount(ranEver)} in the whole run`
}

const partOf = ({ all, ranByNow }: CoverageSum, what: string): string => `${formatCount(ranByNow)} of ${formatCount(all)} ${what}`
