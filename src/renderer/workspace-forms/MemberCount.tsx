import { Button, Progress } from '@mantine/core'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { pointerTo } from '../../engine/edit/document-with.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { formatCount } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { selectedScenario } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { type MemberCounting, useMemberCount } from './use-member-count.ts'
import styles from './workspace-forms.module.css'

/** How many of the chosen scenario's people the rule finds, as it is typed. */
export function MemberCount({ at, id }: { readonly at: DocumentPath; readonly id: string }) {
  const scenario = useWindow((state) => selectedScenario(state)?.name ?? null)
  const counting = useMemberCount(id)
  const pointer = pointerTo(at)
  const isWrong = useWindow(
    (state) =>
      state.workspace?.problems.some(
        (one) =>
          one.file === workspaceFile && one.severity === 'error' && (one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)),
      ) === true,
  )
  return (
    <section className={styles.count} aria-label="Members" aria-live="polite" aria-busy={counting.share !== null}>
      {scenario === null ? <NoPeople /> : <Counted counting={counting} scenario={scenario} isWrong={isWrong} />}
    </section>
  )
}

function NoPeople() {
  return (
    <>
      <p>Who is in it is counted among the people of a scenario, and there is none yet.</p>
      <Button variant="default" size="compact-xs" justify="start" onClick={() => openDialog({ kind: 'new-rehearsal' })}>
        New rehearsal…
      </Button>
    </>
  )
}

interface CountedProps {
  readonly counting: MemberCounting
  readonly scenario: string
  readonly isWrong: boolean
}

function Counted({ counting: { answer, share }, scenario, isWrong }: CountedProps) {
  return (
    <>
      {answer?.kind === 'counted' && !isWrong && (
        <p>
          <strong>{formatCount(answer.atStart)}</strong> at the start, <strong>{formatCount(answer.atEnd)}</strong> at the end
        </p>
      )}
      {isWrong && <p>Counted once the rule is complete.</p>}
      {!isWrong && answer?.kind === 'refused' && <p>Counted once this is mended: {answer.problems[0]?.message}</p>}
      {!isWrong && answer?.kind === 'fault' && <p>{answer.message}</p>}
      {share !== null && <Progress size={3} value={share * 100} aria-label="Counting" />}
      <small>
        {answer?.kind === 'counted' ? `of ${formatCount(answer.profiles)} in ` : 'among the people of '}
        {scenario}, whatever journeys do to them
      </small>
    </>
  )
}
