import inspector from '../inspector/inspector.module.css'
import styles from './destinations.module.css'
import { readIntegration, type SoughtIntegration } from './use-integration.ts'

interface IntegrationTroubleProps {
  readonly sought: SoughtIntegration
  readonly name: string
}

/** What is said of an integration that is not there to show; nothing where it is. */
export function IntegrationTrouble({ sought, name }: IntegrationTroubleProps) {
  switch (sought.kind) {
    case 'known':
      return null
    case 'loading':
      return (
        <p className={inspector.paragraph} role="status">
          Reading the integration…
        </p>
      )
    case 'unknown':
      return <p className={styles.trouble}>The vendor’s package has no integration “{name}”.</p>
    case 'failed':
      return (
        <p className={styles.trouble} role="alert">
          The integration could not be read: {sought.message}{' '}
          <button type="button" className={inspector.link} onClick={() => void readIntegration(name)}>
            Try again
          </button>
        </p>
      )
  }
}
