import { useEffect, useState } from 'react'
import type { TraitValue } from '../../engine/account/views.ts'
import dialogs from '../dialogs/dialogs.module.css'
import { textOf } from '../format/text-of.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'
import { ProfileField } from './ProfileField.tsx'
import { ValuesForm } from './ValuesForm.tsx'
import { typeOf } from './value-fields.ts'

/** Traits of somebody become others. */
export function TraitFields(props: DraftFieldsProps) {
  const { draft, troubles, change } = props
  const traits = useTraits(draft.profile.trim())
  const known = traits.map(({ name, value }) => ({
    name,
    type: value === null ? ('string' as const) : typeOf(value),
    example: value === null ? '' : `now ${textOf(value)}`,
  }))
  return (
    <>
      <ProfileField {...props} />
      <ValuesForm
        title="Traits"
        one="trait"
        known={known}
        text={draft.traits}
        trouble={troubles.traits}
        change={(text) => change({ traits: text })}
      />
      <p className={dialogs.small}>What is left empty stays as it is; null takes a trait away.</p>
    </>
  )
}

/** What somebody's traits are at the clock's time; those that the scenario knows where nobody is chosen yet. */
function useTraits(profile: string): readonly TraitValue[] {
  const run = useWindow((state) => state.run?.id ?? null)
  const [traits, setTraits] = useState<readonly TraitValue[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is asked anew
  useEffect(() => {
    let isWanted = true
    void readTraits(profile).then((found) => isWanted && setTraits(found))
    return () => {
      isWanted = false
    }
  }, [profile, run])
  return traits
}

async function readTraits(profile: string): Promise<readonly TraitValue[]> {
  const { at, journey } = windowState()
  const own = profile === '' ? null : await askRun('traits', profile, Math.floor(at ?? 0))
  if (own !== null) return own
  const names = journey === null ? null : await askRun('filterChoices', journey)
  return (names?.traits ?? []).map((name) => ({ name, value: null }))
}
