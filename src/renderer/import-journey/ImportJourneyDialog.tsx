import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import dialogs from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { ProblemsList } from '../tables/ProblemsList.tsx'
import type { BroughtJourney } from './brought-journey.ts'
import { clashWith, replaceWith, takeIn } from './import-journey.ts'

/** What is wrong with a journey that was brought, and which of two that are called alike is wanted. */
export function ImportJourneyDialog({ brought }: { readonly brought: BroughtJourney | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(brought)
  if (brought !== null && brought !== shown) show(brought)
  if (shown === null) return null
  return (
    <WindowDialog opened={brought !== null} title={`Import ${shown.file}`} size={560}>
      <Question brought={shown} />
    </WindowDialog>
  )
}

function Question({ brought }: { readonly brought: BroughtJourney }) {
  const { file, problems } = brought
  // As it was when it was asked: what is taken in then clashes with itself.
  const [clash] = useState(() => clashWith(brought))
  return (
    <>
      {clash !== null && (
        <p className={dialogs.lead}>
          {clash.by === 'id'
            ? `${clash.journey.name} has the same id, ${clash.journey.id}: they may be two states of one journey.`
            : `There is a journey called ${clash.journey.name} already, under another id.`}
        </p>
      )}
      {problems.length > 0 && (
        <>
          <p className={dialogs.lead}>{counted(problems.length, 'problem')} to mend; the journey can be imported and mended here.</p>
          <div className={dialogs.problems}>
            <ProblemsList problems={problems.map((problem) => ({ ...problem, file }))} />
          </div>
        </>
      )}
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        {clash !== null && clash.journey.publication !== null && (
          <Button variant="default" onClick={() => void replaceWith(brought, clash.journey)}>
            Replace {clash.journey.name}
          </Button>
        )}
        <Button onClick={() => void takeIn(brought)}>{clash === null ? 'Import journey' : 'Keep both'}</Button>
      </Group>
    </>
  )
}
