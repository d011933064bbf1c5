import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { SendChangeRow } from '../../engine/account/difference/difference-views.ts'
import type { SendDetail } from '../../engine/account/views.ts'
import { DifferencePart } from '../comparison/DifferencePart.tsx'
import { alwaysDiffers } from '../comparison/own-values.ts'
import { JsonView } from '../json/JsonView.tsx'
import { keptRun } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import styles from './compare.module.css'
import { exitRuleIn, titleIn } from './move-words.ts'
import { surroundingsIn } from './side.ts'

interface SendBesideProps {
  readonly change: SendChangeRow
  readonly a: number
  readonly b: number
  readonly close: () => void
}

type Both = readonly [SendDetail | null, SendDetail | null]

/** A send in both runs, rendered: what of its event and payload is another. */
export function SendBeside({ change, a, b, close }: SendBesideProps) {
  const [both, setBoth] = useState<Both | null>(null)
  useEffect(() => {
    let wanted = true
    void Promise.all([readSend(a, change.a), readSend(b, change.b)]).then((read) => wanted && setBoth(read))
    return () => {
      wanted = false
    }
  }, [change, a, b])
  const around = surroundingsIn(keptRun(change.b === null ? a : b), change.journey)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.person} aria-label="The send in both runs" tabIndex={0}>
      <header>
        <strong>{change.step === null ? exitRuleIn(change.exitRule, around) : titleIn(change.step, around)}</strong>
        <span className="mono">{change.profile}</span>
        <ActionIcon aria-label="Close" size={22} onClick={close}>
          <IconX size={13} aria-hidden />
        </ActionIcon>
      </header>
      {both === null ? <p role="status">Rendering…</p> : <Sends both={both} a={a} b={b} />}
    </section>
  )
}

async function readSend(run: number, place: SendChangeRow['a']): Promise<SendDetail | null> {
  const story = place && (await askRunOf(run, 'instance', place.instance))
  const sent = story?.moves.filter((move) => move.kind === 'sent')[place?.send ?? 0]
  return sent?.kind === 'sent' ? askRunOf(run, 'send', sent.sendIndex) : null
}

function Sends({ both: [one, other], a, b }: { readonly both: Both; readonly a: number; readonly b: number }) {
  if (one !== null && other !== null) return <Difference one={one} other={other} />
  const only = one ?? other
  if (only === null) return <p role="alert">One of the runs is gone: compare again.</p>
  return (
    <>
      <p>Only {keptRun(one === null ? b : a)?.name} makes this send.</p>
      <JsonView title="Track event" what="the event" value={only.result.event ?? only.result.payload} />
    </>
  )
}

function Difference({ one, other }: { readonly one: SendDetail; readonly other: SendDetail }) {
  const isQuiet = useMemo(() => alwaysDiffers(one.result, other.result), [one, other])
  return (
    <>
      {one.result.event !== null && (
        <DifferencePart name="compared.event" title="Track event" from={one.result.event} to={other.result.event} isQuiet={isQuiet} />
      )}
      <DifferencePart name="compared.payload" title="Payload" from={one.result.payload} to={other.result.payload} isQuiet={isQuiet} />
    </>
  )
}
