import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Integration, IntegrationAction } from '../../engine/integrations/integration.ts'
import { readyActivation } from '../../engine/integrations/ready-activation.ts'
import { copyText } from '../state/export-result.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './catalogue.module.css'

interface CopyActivationProps {
  readonly integration: Integration
  readonly action: IntegrationAction
}

/** An activation to paste into a journey, for the workspace's own destination where it has one of this integration. */
export function CopyActivation({ integration, action }: CopyActivationProps) {
  const destinations = useWindow((state) => state.workspace?.destinations)
  const { slug, folder } = integration
  const own = destinations?.find((one) => one.kind === 'actions' && (one.slug === slug || one.slug === folder))
  const { activation, preset, notes } = useMemo(
    () => readyActivation(integration, action, own?.id ?? folder),
    [integration, action, own, folder],
  )
  return (
    <div className={styles.ready}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={13} aria-hidden />}
        onClick={() => void copyText(JSON.stringify(activation, null, 2), 'Activation')}
      >
        Copy an activation
      </Button>
      <span className={styles.words}>{preset === null ? 'with the defaults of the fields' : `with the vendor’s preset “${preset}”`}</span>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
