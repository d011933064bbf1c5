import { Button, Checkbox, Group, Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { isAdobe } from '../canvas/step-kinds.ts'
import { formatClock, formatDayAndTime } from '../format/instant.ts'
import { useLifecycle } from '../lifecycle/use-lifecycle.ts'
import { openDialog } from '../state/choose.ts'
import { runHasJourney, shownJourney } from '../state/derived.ts'
import { perform } from '../state/session.ts'
import { lastChange, stateNow } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './dialogs.module.css'
import { ProblemJumps } from './ProblemJumps.tsx'
import { candidates, isSame, problemsOf, whyNot } from './publication.ts'
import { WindowDialog } from './WindowDialog.tsx'

type Previous = 'pause' | 'archive'

/** A new version in the shown run, from the clock's time on: all problems of its file, each a jump to its step. */
export function PublishDialog({ opened }: { readonly opened: boolean }) {
  const journey = useWindow(shownJourney)
  return (
    <WindowDialog opened={opened} title={`Publish ${journey?.name ?? journey?.id ?? 'the journey'} at this time`} size={620}>
      <Publication />
    </WindowDialog>
  )
}

function Publication() {
  const workspace = useWindow((state) => state.workspace)
  const id = useWindow((state) => state.journey)
  const hasRun = useWindow(runHasJourney)
  const { newest, hindrance } = useLifecycle()
  const at = useWindow((state) => state.at ?? 0)
  const files = candidates(workspace, id)
  const [chosen, setChosen] = useState<string | null>(null)
  const file = files.find((one) => one.file === chosen) ?? files.find((one) => !isSame(one, newest)) ?? files[0]
  const problems = problemsOf(workspace, file?.file)
  const why = whyNot({ file, problems, newest, hasRun, hindrance })
  const [previous, setPrevious] = useState<Previous>('pause')
  const [excludeEarlier, setExcludeEarlier] = useState(false)
  const definition = file?.journey ?? null
  // Adobe's products decide by themselves what becomes of the version before.
  const asks = definition !== null && !isAdobe(definition.preset)
  const publish = () => {
    if (definition === null) return
    openDialog(null)
    void perform({ do: 'publish', definition, ...(asks && { previous, excludeEarlier }) })
  }
  return (
    <>
      <Standing />
      {files.length > 1 && (
        <Select
          label="Definition"
          mb={12}
          data={files.map((one) => one.file)}
          value={file?.file ?? null}
          onChange={setChosen}
          allowDeselect={false}
        />
      )}
      <ProblemJumps problems={problems} />
      {why === null && asks && (
        <Choices previous={previous} choosePrevious={setPrevious} excludeEarlier={excludeEarlier} chooseExclusion={setExcludeEarlier} />
      )}
      <Group justify="space-between" gap={12} mt={16} wrap="nowrap">
        <span className={styles.small} id="publish-why">
          {why ?? (
            <>
              Live as version {(newest?.version ?? 0) + 1} from <span className="num">{formatClock(at)}</span> UTC on.
            </>
          )}
        </span>
        <Group gap={8} wrap="nowrap">
          <Button variant="default" onClick={() => openDialog(null)}>
            Close
          </Button>
          <Button disabled={why !== null} aria-describedby="publish-why" onClick={publish}>
            Publish
          </Button>
        </Group>
      </Group>
    </>
  )
}

interface ChoicesProps {
  readonly previous: Previous
  readonly choosePrevious: (previous: Previous) => void
  readonly excludeEarlier: boolean
  readonly chooseExclusion: (excludeEarlier: boolean) => void
}

/** What the product asks when a new version is published. */
function Choices({ previous, choosePrevious, excludeEarlier, chooseExclusion }: ChoicesProps) {
  return (
    <Stack gap={10} mt={14}>
      <Radio.Group
        label="The previous version"
        value={previous}
        onChange={(value) => choosePrevious(value === 'archive' ? 'archive' : 'pause')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="pause" label="Pause: nobody enters it, those inside go on, and it cannot be resumed" />
          <Radio value="archive" label="Archive: it ends for everybody inside, and sends no more" />
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Exclude people who ever entered an earlier version"
        checked={excludeEarlier}
        onChange={(event) => chooseExclusion(event.currentTarget.checked)}
      />
    </Stack>
  )
}

/** Which version there is, and since when. */
function Standing() {
  const { versions, newest, at } = useLifecycle()
  const change = newest && lastChange(newest, at)
  if (newest === null || !change) return null
  return (
    <p className={styles.lead}>
      Version {newest.version} is {stateNow(newest, versions, at)} since <span className="num">{formatDayAndTime(change.at)}</span>.
    </p>
  )
}
