import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { FlagField } from '../step-forms/fields/FlagField.tsx'
import { InstantField } from '../step-forms/fields/InstantField.tsx'
import { TimeZoneField } from '../step-forms/fields/TimeZoneField.tsx'
import { useHas, usePreset } from '../step-forms/use-preset.ts'

/** The settings that the journey's product has. What is left empty is as the product has it. */
export function SettingsFields() {
  const has = useHas()
  const zone = useWindow((state) => state.workspace?.timezone ?? 'UTC')
  const value = useProductValue()
  const ofProduct = (name: string) => `The product’s ${value(name)} where left empty.`
  const isThere = (field: string) => has('journey-settings', field)
  return (
    <>
      {isThere('timezone') && (
        <TimeZoneField at={['settings', 'timezone']} label={fieldWords.timezone} hint={`The workspace’s, ${zone}, where left empty.`} />
      )}
      {isThere('profileTimezone') && (
        <FlagField
          at={['settings', 'profileTimezone']}
          label={fieldWords['settings/profileTimezone']}
          yes="Goes first, where a profile has one"
          no="Is not asked for"
          unsaid={`As the product has it: ${value('profileTimezone.default') === 'true' ? 'goes first' : 'not asked for'}`}
        />
      )}
      {isThere('reentrance') && (
        <>
          <FlagField
            at={['settings', 'reentrance', 'allowed']}
            label={fieldWords['settings/reentrance/allowed']}
            yes="Allowed"
            no="Not allowed"
            unsaid="As the product has it: allowed"
          />
          <DurationField
            at={['settings', 'reentrance', 'wait']}
            label={fieldWords['settings/reentrance/wait']}
            required={false}
            hint={ofProduct('reentrance.waitPeriod')}
          />
        </>
      )}
      {isThere('globalTimeout') && (
        <DurationField
          at={['settings', 'globalTimeout']}
          label={fieldWords['settings/globalTimeout']}
          required={false}
          hint={ofProduct('journey.globalTimeout')}
        />
      )}
      {isThere('errorTimeout') && (
        <DurationField
          at={['settings', 'errorTimeout']}
          label={fieldWords['settings/errorTimeout']}
          required={false}
          hint={ofProduct('journey.errorTimeout')}
        />
      )}
      {isThere('startDate') && (
        <InstantField at={['settings', 'startDate']} label={fieldWords['settings/startDate']} hint="Nobody enters before." />
      )}
      {isThere('endDate') && (
        <InstantField at={['settings', 'endDate']} label={fieldWords['settings/endDate']} hint="From then on nobody enters." />
      )}
    </>
  )
}

/** What the product has where the journey says nothing. */
function useProductValue(): (parameter: string) => string {
  const preset = usePreset()
  return (parameter) => String(preset?.parameters.find(({ name }) => name === parameter)?.value ?? 'own')
}
