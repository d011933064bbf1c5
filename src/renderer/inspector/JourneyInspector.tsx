import type { Journey } from '../../engine/model/journey.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { formatShortInstant } from '../format/instant.ts'
import { counted, formatCount, formatShare } from '../format/number.ts'
import { JourneyForms } from '../journey-forms/JourneyForms.tsx'
import { PublicationSection } from '../publishing/PublicationSection.tsx'
import { countsTitle, insideTitle, isWithinStretch } from '../state/counts-time.ts'
import { selectedScenario, shownCounts } from '../state/derived.ts'
import { neverThere, shownTotals } from '../state/nothing-there.ts'
import { useWindow } from '../state/window-state.ts'
import { ExitRulesSection } from './ExitRulesSection.tsx'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'
import { journeySettings } from './journey-settings.ts'
import { LifecycleSection } from './LifecycleSection.tsx'
import { ReadingsSection } from './ReadingsSection.tsx'
import { SessionSection } from './SessionSection.tsx'

/** The journey on the canvas and its run, while nothing is selected. */
export function JourneyInspector({ journey }: { readonly journey: Journey }) {
  const hasCounts = useWindow((state) => shownCounts(state) !== null)
  const isEditable = useWindow(canBeEdited)
  return (
    <>
      <Heading kind="Journey" title={journey.name ?? journey.id} detail={<span className="mono">{journey.id}</span>} />
      <PublicationSection />
      <LifecycleSection journey={journey} />
      <SessionSection />
      {!isEditable && (
        <section className={styles.section} aria-label="Settings">
          <h3>Settings</h3>
          <Facts facts={journeySettings(journey)} />
        </section>
      )}
      {hasCounts ? <Outcomes /> : <BeforeRun />}
      <ReadingsSection journey={journey} />
      {isEditable ? <JourneyForms /> : <ExitRulesSection journey={journey} />}
      <RunFacts />
    </>
  )
}

const seenByNone =
  'Calls that were dropped before any journey saw them, as the tab Why not tells of each: they are in the list of every journey'

/** All that is drawn again with each picture. */
function Outcomes() {
  const counts = useWindow(shownCounts)
  const title = useWindow(countsTitle)
  const inside = useWindow(insideTitle)
  const ofAll = useWindow(({ frame }) => frame?.ignoredByAll ?? 0)
  const isPart = useWindow(isWithinStretch)
  const never = useWindow((state) => neverThere(shownTotals(state), 'entries'))
  if (counts === null) return null
  return (
    <section className={styles.section} aria-label="Outcomes">
      <h3>{title}</h3>
      {never !== null && <p className={styles.paragraph}>{never}</p>}
      <Facts
        facts={[
          { name: 'Entered', value: formatCount(counts.admitted) },
          { name: 'Not let in', value: formatCount(counts.refused) },
          { name: 'Ignored', value: formatCount(counts.ignored) },
          ...(ofAll === 0 ? [] : [{ name: 'Seen by no journey', value: <span title={seenByNone}>{formatCount(ofAll)}</span> }]),
          ...Object.entries(counts.outcomes).map(([outcome, count]) => ({
            name: outcome === 'waiting' && isPart ? inside : `${outcome[0]?.toUpperCase()}${outcome.slice(1)}`,
            value: (
              <>
                {/* Who ended within a time may have entered before it: that has no share. */}
                {formatCount(count)} {!isPart && <span className="muted">{formatShare(count, counts.admitted)}</span>}
              </>
            ),
          })),
        ]}
      />
    </section>
  )
}

function BeforeRun() {
  const scenario = useWindow(selectedScenario)
  const clock = scenario?.clock ?? null
  const profiles = scenario === null ? 'the profiles' : counted(scenario.profiles, 'profile')
  const hasScenarios = useWindow(({ workspace }) => (workspace?.scenarios.length ?? 0) > 0)
  const isOther = useWindow(({ journey }) => scenario?.ok === true && journey !== null && !scenario.journeys.includes(journey))
  // That there is none, and how to make one, is said with the journey's lifecycle.
  if (!hasScenarios) return null
  if (isOther) {
    return (
      <section className={styles.section}>
        <p className={styles.paragraph}>
          The chosen scenario, {scenario?.name}, does not rehearse this journey. Choose one that does, or make one with New rehearsal…
        </p>
      </section>
    )
  }
  return (
    <section className={styles.section}>
      <p className={styles.paragraph}>
        Press play to rehearse {profiles}
        {clock === null ? '' : ` from ${formatShortInstant(clock.start)} to ${formatShortInstant(clock.end)}`}. Then click a step, an
        instance or a payload to look closer.
      </p>
    </section>
  )
}

function RunFacts() {
  const run = useWindow((state) => state.run)
  if (run === null) return null
  const { overview } = run
  return (
    <section className={styles.section} aria-label="Run">
      <h3>Whole run</h3>
      <Facts
        facts={[
          { name: 'Seed', value: String(run.seed) },
          { name: 'Profiles', value: formatCount(overview.profiles) },
          { name: 'Occurrences', value: formatCount(overview.occurrences) },
          { name: 'Sends', value: formatCount(overview.sends) },
          { name: 'Took', value: `${formatCount(overview.wallMs)} ms` },
          {
            name: 'Digest',
            value: (
              <span className={`mono ${styles.digest}`} title={overview.digest}>
                {overview.digest}
              </span>
            ),
          },
        ]}
      />
      {overview.assumptions.length > 0 && (
        <details className={styles.more}>
          <summary>{counted(overview.assumptions.length, 'assumption')} about the product</summary>
          <ul className="selectable">
            {overview.assumptions.map((assumption) => (
              <li key={assumption} className="mono">
                {assumption}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
