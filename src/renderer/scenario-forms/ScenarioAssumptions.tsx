import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'
import type { Parameter } from '../../engine/presets/parameter.ts'
import { AssumptionField } from '../journey-forms/AssumptionField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { TakeOutButton } from '../step-forms/lists/TakeOutButton.tsx'
import forms from '../step-forms/step-forms.module.css'
import { assumptionsPlace } from './places.ts'
import styles from './scenario-forms.module.css'
import { useScenarioJourneys } from './use-scenario.ts'

/** So many are shown until somebody wants all. */
const few = 6

/** What the products of the scenario's journeys are taken to do: what the scenario takes otherwise, then all that it could. */
export function ScenarioAssumptions() {
  const setValueAt = useSetValueAt()
  const overrides = useValueAt(assumptionsPlace)
  const names = isJsonObject(overrides) ? Object.keys(overrides) : []
  const parameters = useParameters()
  const [wanted, setWanted] = useState('')
  const [shown, show] = useState(few)
  const words = wanted.trim().toLowerCase()
  const others = parameters.filter(
    ({ name, meaning, standing }) => standing === 'in-force' && !names.includes(name) && `${name} ${meaning}`.toLowerCase().includes(words),
  )
  return (
    <div className={forms.form}>
      <WholeRemark at={assumptionsPlace} />
      {names.length === 0 && <p className={forms.none}>All as the products have them.</p>}
      {names.map((name) => (
        <div key={name} data-row className={forms.filter}>
          <div>
            <AssumptionField name={name} parameter={parameters.find((one) => one.name === name)} />
          </div>
          <TakeOutButton
            label={`Remove ${name}`}
            onTakeOut={() => setValueAt([...assumptionsPlace, name], undefined, `assumption ${name}`, false)}
          />
        </div>
      ))}
      <TextInput
        size="xs"
        aria-label="Find an assumption"
        placeholder="Find an assumption…"
        leftSection={<IconSearch size={13} aria-hidden />}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <ul className={styles.parameters} aria-label="Assumptions as the products have them">
        {others.slice(0, shown).map((parameter) => (
          <li key={parameter.name}>
            <div>
              <strong className="mono selectable">{parameter.name}</strong>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`Assume ${parameter.name} otherwise`}
                leftSection={<IconPlus size={13} aria-hidden />}
                onClick={() => setValueAt([...assumptionsPlace, parameter.name], parameter.value, `assumption ${parameter.name}`, false)}
              >
                Otherwise
              </Button>
            </div>
            <p className="selectable">{parameter.meaning}</p>
            <p className="muted selectable">{asUsual(parameter)}</p>
          </li>
        ))}
      </ul>
      {others.length > shown && (
        <Button variant="default" size="compact-xs" style={{ justifySelf: 'start' }} onClick={() => show(others.length)}>
          {`Show all ${others.length}`}
        </Button>
      )}
      {others.length === 0 && <p className={forms.none}>{words === '' ? 'There are no others.' : 'No other assumption matches.'}</p>}
    </div>
  )
}

/** What the product has, and where that is known from. */
function asUsual({ value, source }: Parameter): string {
  const usual = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  return `Usually ${usual}. Source: reference ${source}.`
}

/** Of all products that journeys of the scenario are held to, each name once. */
function useParameters(): readonly Parameter[] {
  const journeys = useScenarioJourneys()
  const presets = [...new Set(journeys.map(({ preset }) => preset))].join(' ')
  return useMemo(() => {
    const known = new Map<string, Parameter>()
    for (const parameter of presets.split(' ').flatMap((id) => findPreset(id)?.parameters ?? []))
      if (!known.has(parameter.name)) known.set(parameter.name, parameter)
    return [...known.values()]
  }, [presets])
}
