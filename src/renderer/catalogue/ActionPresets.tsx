import type { Integration, IntegrationAction, IntegrationPreset } from '../../engine/integrations/integration.ts'
import { isForJourneys, presetsOf } from '../../engine/integrations/ready-activation.ts'
import { MappingTable } from '../inspector/MappingTable.tsx'
import styles from './catalogue.module.css'

/** The mappings that the vendor suggests for an action, those for journeys first. */
export function ActionPresets({ integration, action }: { readonly integration: Integration; readonly action: IntegrationAction }) {
  const presets = presetsOf(integration, action)
  if (presets.length === 0) return null
  return (
    <section aria-label="Presets">
      <h5>Presets</h5>
      {presets.map((preset) => (
        <details key={preset.name} className={styles.preset}>
          <summary>
            {preset.name} <span className={styles.words}>{purposeOf(preset)}</span>
          </summary>
          <MappingTable mapping={preset.mapping} />
        </details>
      ))}
    </section>
  )
}

function purposeOf(preset: IntegrationPreset): string {
  if (isForJourneys(preset)) return 'the event of a journey’s send step'
  return preset.subscription ?? preset.occasion ?? ''
}
