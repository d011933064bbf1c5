import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import inspector from '../inspector/inspector.module.css'
import { Browser } from './Browser.tsx'
import styles from './catalogue.module.css'
import { readCatalogue, useCatalogue } from './use-catalogue.ts'

/** All integrations to look through. @param name slug or folder of the one to begin with; null begins with the first */
export function CatalogueDialog({ opened, name }: { readonly opened: boolean; readonly name: string | null }) {
  return (
    <WindowDialog opened={opened} title="Destination catalogue" size={1080}>
      <Content name={name} />
    </WindowDialog>
  )
}

function Content({ name }: { readonly name: string | null }) {
  const sought = useCatalogue()
  switch (sought.kind) {
    case 'known':
      return <Browser catalogue={sought.catalogue} first={name} />
    case 'loading':
      return (
        <p className={styles.state} role="status">
          Reading the catalogue…
        </p>
      )
    case 'failed':
      return (
        <p className={styles.state} role="alert">
          {sought.message}{' '}
          <button type="button" className={inspector.link} onClick={() => void readCatalogue()}>
            Try again
          </button>
        </p>
      )
  }
}
