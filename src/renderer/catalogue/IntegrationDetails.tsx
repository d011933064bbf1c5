import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { CatalogueRow } from '../../engine/integrations/catalogue.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import { schemeWords } from '../../engine/integrations/scheme-words.ts'
import { IntegrationTrouble } from '../destinations/IntegrationTrouble.tsx'
import { useIntegration } from '../destinations/use-integration.ts'
import { counted } from '../format/number.ts'
import { copyText } from '../state/export-result.ts'
import { ActionDetails } from './ActionDetails.tsx'
import styles from './catalogue.module.css'
import { FieldRow } from './FieldRow.tsx'

/** One integration: what it asks for and what it does. */
export function IntegrationDetails({ row }: { readonly row: CatalogueRow }) {
  const sought = useIntegration(row.folder)
  return (
    <>
      <header className={styles.head}>
        <h3 className="selectable">{row.name}</h3>
        <div className={styles.slugs}>
          <span className="mono selectable">{row.slug}</span>
          <Tooltip label="Copy the slug">
            <ActionIcon aria-label="Copy the slug" size={22} onClick={() => void copyText(row.slug, 'Slug')}>
              <IconCopy size={13} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {row.folder !== row.slug && (
            <span>
              or <span className="mono selectable">{row.folder}</span>
            </span>
          )}
        </div>
      </header>
      {sought.kind === 'known' ? <Parts integration={sought.integration} /> : <IntegrationTrouble sought={sought} name={row.folder} />}
    </>
  )
}

function Parts({ integration }: { readonly integration: Integration }) {
  const { description, authentication, settings, actions } = integration
  return (
    <>
      {description !== '' && <p className={`${styles.lead} selectable`}>{description}</p>}
      <p className={styles.lead}>Signs in {schemeWords(authentication)}.</p>
      <section aria-label="Settings of the integration">
        <h4>{settings.length === 0 ? 'No settings' : 'Settings'}</h4>
        {settings.map((setting) => (
          <FieldRow key={setting.name} field={setting} isSecret={setting.isSecret} />
        ))}
      </section>
      <section aria-label="Actions">
        <h4>{counted(actions.length, 'action')}</h4>
        {actions.map((action) => (
          <ActionDetails key={action.id} integration={integration} action={action} isOpenAtFirst={actions.length === 1} />
        ))}
      </section>
    </>
  )
}
