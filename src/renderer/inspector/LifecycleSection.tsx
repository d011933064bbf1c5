import { Button, Tooltip } from '@mantine/core'
import type { Journey } from '../../engine/model/journey.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { withKey } from '../keyboard/key-names.ts'
import { stateMeaning, stateName } from '../lifecycle/lifecycle-words.ts'
import { isDraft, useLifecycle } from '../lifecycle/use-lifecycle.ts'
import { openDialog } from '../state/choose.ts'
import { runHasJourney, selectedScenario } from '../state/derived.ts'
import { perform } from '../state/session.ts'
import { lastChange, type StateNow, stateNow } from '../state/versions.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import { letTakePart } from './let-take-part.ts'
import styles from './lifecycle.module.css'
import { VersionList } from './VersionList.tsx'

/** How the journey stands at the clock's time, and what can be done about it there and then. */
export function LifecycleSection({ journey }: { readonly journey: Journey }) {
  const hasRun = useWindow(runHasJourney)
  return (
    <section className={styles.lifecycle} aria-label="Lifecycle">
      {hasRun ? <StandingNow /> : <BeforeRun journey={journey} />}
      {hasRun && <Acts />}
      {hasRun && <VersionList />}
    </section>
  )
}

function StandingNow() {
  const { versions, newest, at } = useLifecycle()
  const state: StateNow = newest === null ? 'draft' : stateNow(newest, versions, at)
  const change = newest && lastChange(newest, at)
  const onCanvas = useWindow(whatCanvasShows)
  return (
    <>
      <p className={styles.standing}>
        <span className={styles.badge} data-state={state}>
          {stateName(state)}
        </span>
        <span className="num">
          {newest && `Version ${newest.version}`}
          {change && `, ${state} since ${formatDayAndTime(change.at)}`}
        </span>
      </p>
      <p className={styles.meaning}>
        {stateMeaning(state)} {onCanvas}
      </p>
    </>
  )
}

/** The run keeps what it ran; whether that is what the canvas shows is said. */
function whatCanvasShows({ version, published, filesChanged }: WindowState): string {
  if (published !== null) return 'The canvas shows a published version, which this run was not asked about.'
  if (version !== null) return `The canvas shows version ${version} as it ran, which can only be read.`
  return filesChanged ? 'The canvas shows the file as it is edited now: run again to rehearse it.' : 'The canvas shows what ran.'
}

function BeforeRun({ journey }: { readonly journey: Journey }) {
  const draft = useWindow(({ workspace }) => workspace !== null && isDraft(journey.id, workspace))
  const hasScenarios = useWindow(({ workspace }) => (workspace?.scenarios.length ?? 0) > 0)
  return (
    <>
      <p className={styles.standing}>
        <span>{draft ? 'In no scenario yet' : 'Not rehearsed yet'}</span>
      </p>
      <p className={styles.meaning}>
        {draft
          ? `To rehearse it, make a scenario with people for it${hasScenarios ? ', or let it take part in one' : ''}.`
          : 'A journey is live from the start of its scenario, unless the timeline publishes it later.'}
      </p>
      {draft && <TakePart journey={journey} />}
    </>
  )
}

/** How a journey of no scenario comes into one: a new one, or the one that is chosen. */
function TakePart({ journey }: { readonly journey: Journey }) {
  const scenario = useWindow(selectedScenario)
  const file = useWindow(({ workspace }) => workspace?.journeys.find(({ id }) => id === journey.id)?.file ?? null)
  return (
    <div className={styles.takePart}>
      <Button variant="default" onClick={() => openDialog({ kind: 'new-rehearsal' })}>
        New rehearsal…
      </Button>
      {scenario !== null && file !== null && (
        <Button
          variant="default"
          title={scenario.name}
          classNames={{ label: styles.cut }}
          onClick={() => void letTakePart(scenario.file, { file, name: journey.name ?? journey.id })}
        >
          Add to {scenario.name}
        </Button>
      )}
    </div>
  )
}

function Acts() {
  const { legal } = useLifecycle()
  const isPaused = legal.has('resume')
  return (
    <div className={styles.acts}>
      {(legal.has('pause') || isPaused) && (
        <Act
          name={isPaused ? 'Resume' : 'Pause'}
          // The player has a Pause of its own.
          label={isPaused ? 'Resume entries' : 'Pause entries'}
          hint={isPaused ? 'People enter again, from now on' : 'Nobody enters any more; those inside go on'}
          act={() => void perform({ do: isPaused ? 'resume' : 'pause' })}
        />
      )}
      {legal.has('close') && (
        <Act
          name="Close"
          label="Close to new entrances"
          hint="Nobody enters any more; those inside go on"
          act={() => void perform({ do: 'close' })}
        />
      )}
      {legal.has('archive') && <Act name="Archive…" hint="Ends the journey for everybody" act={() => openDialog({ kind: 'archive' })} />}
      {legal.has('stop') && <Act name="Stop…" hint="Ends the journey for everybody" act={() => openDialog({ kind: 'stop' })} />}
      <Tooltip label={withKey('A new version in this run, from now on', 'publish')}>
        <Button variant="default" onClick={() => openDialog({ kind: 'publish' })}>
          Publish now…
        </Button>
      </Tooltip>
    </div>
  )
}

interface ActProps {
  readonly name: string
  readonly label?: string
  readonly hint: string
  readonly act: () => void
}

/** Something that can be done at the clock's time; while something hinders it, it says what. */
function Act({ name, label, hint, act }: ActProps) {
  const { hindrance } = useLifecycle()
  return (
    <Tooltip label={hindrance ?? hint}>
      <Button
        variant="default"
        aria-disabled={hindrance !== null}
        data-disabled={hindrance !== null || undefined}
        aria-label={label}
        onClick={() => hindrance === null && act()}
      >
        {name}
      </Button>
    </Tooltip>
  )
}
