import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { InstanceStory } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Step } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { textOf } from '../format/text-of.ts'
import { InjectFor } from '../inject/InjectFor.tsx'
import { JsonView } from '../json/JsonView.tsx'
import { goTo } from '../playback/transport.ts'
import { ExpectThis } from '../scenario-forms/ExpectThis.tsx'
import { chooseComparedInstance, endInstanceComparison, useComparedInstance } from '../state/compared-instance.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { askAboutPerson } from '../why/why-state.ts'
import { CutTitle } from './CutTitle.tsx'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'
import { LongId } from './LongId.tsx'
import { StoryLines } from './StoryLines.tsx'
import { type StoryLine, tellStory } from './story-lines.ts'
import { pointAtStep } from './story-point.ts'

/** An instance: its story up to the clock's time, its profile, its context. */
export function InstanceInspector({ story, journey }: { readonly story: InstanceStory; readonly journey: Journey }) {
  const destinations = useWindow(shownDestinations)
  const at = useWindow((state) => state.frame?.at ?? 0)
  const { lines, movesToCome } = useMemo(() => tellStory(story, at, journey, destinations), [story, at, journey, destinations])
  const whole = useMemo(() => tellStory(story, Number.POSITIVE_INFINITY, journey, destinations).lines, [story, journey, destinations])
  const toCome = whole.filter((line) => line.at > at && lineBegins(line) > lineBegins(lines.at(-1)))
  const { row, traits, result } = story
  const lastMove = story.moves.at(-1)
  const missed = missedSend(story, journey)
  const title = [row.profileName ?? row.profile, row.identifier].filter((part) => part !== null)
  return (
    <>
      <Heading
        kind="Instance"
        title={<CutTitle parts={title} />}
        detail={<LongId id={row.id} of="the instance" />}
        action={<CompareButton />}
      />
      <StoryLines lines={lines} toCome={toCome} onShow={showLine} />
      {movesToCome > 0 && lastMove !== undefined && (
        <p className={styles.toCome}>
          {lines.length === 0 ? 'Has not entered yet at this time.' : 'What is pale is still to come.'}{' '}
          <button type="button" className={styles.link} onClick={() => goTo(lastMove.at)}>
            Go to the end of this story
          </button>
        </p>
      )}
      {missed !== undefined && (
        <p className={styles.toCome}>
          <button type="button" className={styles.link} onClick={() => askAboutPerson(row.profile, missed)}>
            Why not to {stepTitle(missed, journey.steps[missed] as Step)}?
          </button>
        </p>
      )}
      <section className={styles.section} aria-label="Profile">
        <h3>Profile {row.profile}</h3>
        <Traits traits={traits} />
        <div className={styles.tools}>
          <InjectFor profile={row.profile} />
          <ExpectThis profile={row.profile} journey={row.journey} />
        </div>
      </section>
      <section className={styles.section}>
        <JsonView title="Journey context" what="the context" value={result.context} />
      </section>
    </>
  )
}

/** The first step that sends and that the instance never came to: that is mostly what somebody wonders about. */
function missedSend({ moves }: InstanceStory, { steps }: Journey): string | undefined {
  const entered = new Set(moves.flatMap((move) => (move.kind === 'entered' ? [move.step] : [])))
  const sends = Object.entries(steps).filter(([, { type }]) => type === 'send-to-destination' || type === 'action')
  return sends.find(([id]) => !entered.has(id))?.[0]
}

function CompareButton() {
  const isChoosing = useComparedInstance((compared) => compared.isChoosing)
  return (
    <Tooltip label={isChoosing ? 'Choose the other instance in the table' : 'Compare with another instance'}>
      <ActionIcon
        aria-label="Compare with another instance"
        aria-pressed={isChoosing}
        size={26}
        onClick={isChoosing ? endInstanceComparison : chooseComparedInstance}
      >
        <IconArrowsDiff size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Whoever still waits for it is told so already. */
const lineBegins = (line: StoryLine | undefined): number => (line === undefined ? Number.NEGATIVE_INFINITY : (line.since ?? line.at))

/** The clock goes to a moment of the story, and the step of it lights up. */
function showLine({ at, step }: StoryLine): void {
  goTo(at)
  pointAtStep(step ?? null)
}

function Traits({ traits }: { readonly traits: JsonObject }) {
  const facts = Object.entries(traits).map(([name, value]) => ({
    name,
    value: textOf(value),
  }))
  return facts.length === 0 ? <p className={styles.paragraph}>No traits.</p> : <Facts facts={facts} />
}
