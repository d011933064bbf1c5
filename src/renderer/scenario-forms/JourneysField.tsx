import { ActionIcon, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { type JourneyEntry, journeyEntries, withJourneyTakingPart, withoutEntries } from '../../engine/edit/scenario-journeys.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { useMarkedField, useRemark } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { journeysPlace } from './places.ts'
import styles from './scenario-forms.module.css'
import { useScenarioDocument } from './use-scenario.ts'

/** Which journeys take part: those of the workspace to be ticked, and whatever else the scenario names. */
export function JourneysField({ file }: { readonly file: string }) {
  const { edit } = useFieldsDocument()
  const document = useScenarioDocument(file)
  const entries = useMemo(() => (document === null ? [] : journeyEntries(document, file)), [document, file])
  const workspace = useWindow((state) => state.workspace)
  const ref = useMarkedField<HTMLFieldSetElement>(journeysPlace, true)
  if (workspace === null) return null
  const own = new Set(workspace.journeys.map((journey) => journey.file))
  const others = entries.filter((entry) => entry.file === null || !own.has(entry.file))
  return (
    <fieldset ref={ref} className={forms.fields} aria-label={fieldWords.journeys} tabIndex={-1}>
      <p className={forms.caption}>Journeys that take part</p>
      <WholeRemark at={journeysPlace} />
      {workspace.journeys.map(({ file: journey, name }) => {
        const entry = entries.find((one) => one.file === journey)
        return (
          <div key={journey}>
            <Checkbox
              size="xs"
              label={name}
              checked={entry !== undefined}
              onChange={({ currentTarget: { checked } }) =>
                edit(checked ? `add ${name}` : `leave out ${name}`, (scenario) => withJourneyTakingPart(scenario, file, journey, checked))
              }
            />
            {entry !== undefined && <EntryRemark index={entry.index} />}
          </div>
        )
      })}
      {others.map((entry) => {
        const name = entryName(entry, workspace)
        return (
          <div key={entry.index}>
            <div className={styles.other}>
              <span title={entry.path ?? undefined}>{name}</span>
              <ActionIcon
                size={22}
                aria-label={`Leave out ${name}`}
                onClick={() => edit(`leave out ${name}`, (scenario) => withoutEntries(scenario, new Set([entry.index])))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </div>
            <EntryRemark index={entry.index} />
          </div>
        )
      })}
    </fieldset>
  )
}

/** What the checks say of a journey in this scenario. */
function EntryRemark({ index }: { readonly index: number }) {
  const remark = useRemark([...journeysPlace, index])
  if (remark === null) return null
  return (
    <p className={forms.remark} data-severity={remark.severity} role="note">
      {remark.message}
    </p>
  )
}

/** A published version, a journey within the scenario, or a file that is not of the workspace. */
function entryName({ file, journey, path, index }: JourneyEntry, { versions }: WorkspaceView): string {
  const version = versions.find((one) => one.file === file)
  if (version) return `${version.name}, version ${version.version}`
  if (journey) return `${textOf(journey.name) || textOf(journey.id) || `Journey ${index + 1}`}, written in the scenario itself`
  return path ?? `Journey ${index + 1}`
}
