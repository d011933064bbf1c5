import type { ReactNode } from 'react'
import { httpRequest } from '../../engine/delivery/http-request.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import { schemeWords } from '../../engine/integrations/scheme-words.ts'
import type { FunctionDestination } from '../../engine/model/function-destination.ts'
import type { HttpDestination } from '../../engine/model/http-destination.ts'
import type { ActionsDestination, Destination } from '../../engine/model/workspace.ts'
import { Facts } from '../inspector/Facts.tsx'
import type { Fact } from '../inspector/fact.ts'
import inspector from '../inspector/inspector.module.css'
import { openDialog } from '../state/choose.ts'
import { IntegrationTrouble } from './IntegrationTrouble.tsx'
import { useIntegration } from './use-integration.ts'

/** What stands behind a destination. */
export function DestinationKind({ destination }: { readonly destination: Destination }) {
  return (
    <section className={inspector.section} aria-label="What it is">
      <h3>What it is</h3>
      {contentOf(destination)}
    </section>
  )
}

function contentOf(destination: Destination): ReactNode {
  switch (destination.kind) {
    case 'actions':
      return <OfIntegration destination={destination} />
    case 'http':
      return <Facts facts={addressFacts(destination)} />
    case 'function':
      return <OfFunction destination={destination} />
    case 'recorder':
      return <p className={inspector.paragraph}>A recorder: it accepts any payload and keeps it.</p>
  }
}

function OfFunction({ destination: { source } }: { readonly destination: FunctionDestination }) {
  return (
    <>
      <p className={inspector.paragraph}>A function: JavaScript of your own, which gets each event and makes its requests.</p>
      <Facts facts={[{ name: 'Code', value: source === undefined ? 'beside its id, in the file' : <Mono text={source} /> }]} />
    </>
  )
}

function OfIntegration({ destination: { slug } }: { readonly destination: ActionsDestination }) {
  const sought = useIntegration(slug)
  const integration = sought.kind === 'known' ? sought.integration : null
  return (
    <>
      <Facts facts={[...(integration === null ? [] : integrationFacts(integration)), { name: 'Slug', value: <Mono text={slug} /> }]} />
      <IntegrationTrouble sought={sought} name={slug} />
      {integration !== null && (
        <button type="button" className={inspector.link} onClick={() => openDialog({ kind: 'catalogue', name: integration.folder })}>
          Settings, actions and fields in the catalogue
        </button>
      )}
    </>
  )
}

function integrationFacts({ name, authentication, actions }: Integration): readonly Fact[] {
  return [
    { name: 'Integration', value: name },
    { name: 'Actions', value: String(actions.length) },
    { name: 'Signs in', value: schemeWords(authentication) },
  ]
}

/** As a call of it is shown: without its secrets. */
function addressFacts(destination: HttpDestination): readonly Fact[] {
  const { method, url, headers } = httpRequest(destination, null, null)
  return [
    { name: 'Address', value: <Mono text={`${method} ${url}`} /> },
    ...(destination.path === undefined ? [] : [{ name: 'Path', value: <Mono text={destination.path} /> }]),
    ...Object.entries(headers).map(([name, value]) => ({ name, value: <Mono text={value} /> })),
    ...(destination.timeout === undefined ? [] : [{ name: 'Time-out', value: destination.timeout }]),
  ]
}

function Mono({ text }: { readonly text: string }) {
  return <span className="mono">{text}</span>
}
