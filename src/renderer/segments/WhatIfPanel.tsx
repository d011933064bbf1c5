import { useEffect, useState } from 'react'
import type { Segment } from '../../engine/model/segment.ts'
import type { RunProgress } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { useWindow } from '../state/window-state.ts'
import { SegmentSelect } from './SegmentSelect.tsx'
import { SettingSlider } from './SettingSlider.tsx'
import styles from './segments.module.css'
import { nameOf, useShownSegment } from './shown-segment.ts'
import { settingsOf, type TriedSetting, triedInWords, withTried } from './tried-settings.ts'
import { ViewSwitch } from './ViewSwitch.tsx'
import { WhatIfResult } from './WhatIfResult.tsx'
import { trials } from './what-if-run.ts'

type Tried = Readonly<Partial<Record<TriedSetting['id'], string>>>

/** Phases that have no share of their own. */
const shareOf: Readonly<Partial<Record<RunProgress['phase'], number>>> = { reading: 0, sorting: 1 }

/** Another latency or calculation of the chosen segment: the scenario is run beside the shown run with it, and what would change is listed. */
export function WhatIfPanel({ segments }: { readonly segments: readonly Segment[] }) {
  const segment = useShownSegment(segments)
  const run = useWindow((state) => state.run?.id ?? null)
  const [tried, setTried] = useState<Tried>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was tried of another segment or run is over
  useEffect(() => {
    setTried({})
    return () => trials.leave()
  }, [segment?.id, run])
  useEffect(() => bridge.onRunProgress(({ ticket, phase, share }) => trials.hear(ticket, shareOf[phase] ?? share)), [])
  if (segment === undefined) return null
  const settings = settingsOf(segment)
  const change = (setting: TriedSetting, value: string) => {
    const next = { ...tried, [setting.id]: value }
    setTried(next)
    const isOwn = settings.every(({ id, own }) => (next[id] ?? own) === own)
    if (isOwn) trials.leave()
    else trials.choose(withTried(segment, next), triedInWords(settings, next))
  }
  return (
    <section className={styles.memberships} aria-label="What if">
      <header className={styles.head}>
        <ViewSwitch />
        <SegmentSelect segments={segments} />
      </header>
      <div className={styles.trial}>
        {settings.length === 0 ? (
          <p className={styles.ask}>{nameOf(segment)} is scripted: it has no latency and is never calculated. Choose another segment.</p>
        ) : (
          <div className={styles.sliders}>
            {settings.map((setting) => (
              <SettingSlider key={`${segment.id}/${setting.id}/${run}`} setting={setting} onChosen={(value) => change(setting, value)} />
            ))}
          </div>
        )}
        {settings.length > 0 && <WhatIfResult />}
      </div>
    </section>
  )
}
