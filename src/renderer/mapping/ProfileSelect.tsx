import { Select } from '@mantine/core'
import type { PreviewAnswer } from '../../preload/bridge-contract.ts'
import { takeSampleProfile, useSampleProfile } from './sample-profile.ts'

/** No id of a profile is empty. */
const sample = ''

/** Whose data the values are of: the sample profile, or one of the scenario's. */
export function ProfileSelect({ profiles }: { readonly profiles: Extract<PreviewAnswer, { kind: 'previewed' }>['profiles'] }) {
  const chosen = useSampleProfile((state) => state.profile)
  const isListed = chosen === null || profiles.some(({ id }) => id === chosen)
  return (
    <Select
      aria-label="Sample profile"
      size="xs"
      searchable
      data={[
        { value: sample, label: 'Sample data' },
        ...(isListed ? [] : [{ value: chosen, label: chosen }]),
        ...profiles.map(({ id, name }) => ({ value: id, label: name === null ? id : `${name} (${id})` })),
      ]}
      value={chosen ?? sample}
      onChange={(value) => takeSampleProfile(value === null || value === sample ? null : value)}
      allowDeselect={false}
      nothingFoundMessage="No such profile among the first hundred"
      styles={{ input: { background: 'var(--panel)' } }}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
