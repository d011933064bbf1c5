import { useMemo } from 'react'
import { useWindow } from '../../state/window-state.ts'
import type { FieldProps } from './field-props.ts'
import { SuggestField } from './SuggestField.tsx'
import { TagsField } from './TagsField.tsx'
import { doubtOfTrait } from './trait-doubt.ts'

const none: readonly string[] = []

/** Traits that profiles of the scenarios have or are given, and those that steps update. */
export const useKnownTraits = (): readonly string[] => useWindow(({ workspace }) => workspace?.traits ?? none)

/** A trait of the profile: mostly one that somebody has, or any other. */
export function TraitField(props: FieldProps) {
  const workspace = useWindow((state) => state.workspace)
  const traits = useKnownTraits()
  const suggestions = useMemo(() => traits.map((id) => ({ id })), [traits])
  return <SuggestField {...props} suggestions={suggestions} doubt={(text) => doubtOfTrait(text, workspace)} />
}

/** Several of them. */
export function TraitsField(props: FieldProps) {
  return <TagsField {...props} suggestions={useKnownTraits()} />
}
