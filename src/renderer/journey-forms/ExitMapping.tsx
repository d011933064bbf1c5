import { NativeSelect } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { MappingSection } from '../mapping/MappingSection.tsx'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'

/** The mapping of the exit send, a moment later than the fields: what is typed goes first. */
export function ExitMapping() {
  const hasSend = useValueAt(['exitSend', 'activation']) !== undefined
  const journey = useSettledJourney()
  const [chosen, choose] = useState<string | null>(null)
  const rules = (journey?.exitRules ?? []).filter(({ send }) => send === true)
  const rule = rules.some(({ id }) => id === chosen) ? chosen : null
  const place = useMemo(() => ({ exitRule: rule }), [rule])
  if (!hasSend || journey === null) return null
  return (
    <Mapping place={place} journey={journey}>
      {rules.length > 1 && (
        <NativeSelect
          size="xs"
          label="Previewed for an exit by"
          data={rules.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          value={rule ?? rules[0]?.id ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )}
    </Mapping>
  )
}

const Mapping = memo(MappingSection)
