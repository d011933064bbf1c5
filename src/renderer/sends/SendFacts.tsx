import type { SendDetail } from '../../engine/account/views.ts'
import { actionOf } from '../../engine/integrations/integration.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { useIntegration } from '../destinations/use-integration.ts'
import { Facts } from '../inspector/Facts.tsx'
import inspector from '../inspector/inspector.module.css'
import { sendOrigin } from '../inspector/send-origin.ts'
import { shownDestinations } from '../state/derived.ts'
import { selectDestination, selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { showOrigin } from './activation-jump.ts'
import { SendPath } from './SendPath.tsx'

/** Where a send goes and where it comes from. */
export function SendFacts({ send: { row, result }, journey }: { readonly send: SendDetail; readonly journey: Journey }) {
  return (
    <section className={inspector.section} aria-label="Facts">
      <Facts
        facts={[
          { name: 'Destination', value: <DestinationLink id={row.destination} /> },
          ...(result.action === null
            ? []
            : [{ name: 'Action', value: <ActionName destination={row.destination} action={result.action} /> }]),
          {
            name: row.step === null ? 'Sent by' : 'Step',
            value: (
              <button type="button" className={inspector.link} onClick={() => showOrigin(row)}>
                {sendOrigin(row, journey)}
              </button>
            ),
          },
          ...(result.activation === null ? [] : [{ name: 'Activation', value: <span className="mono">{result.activation}</span> }]),
          {
            name: 'Instance',
            value: (
              <button type="button" className={`${inspector.link} mono`} onClick={() => void selectInstance(row.instanceIndex)}>
                {row.instance}
              </button>
            ),
          },
          { name: 'Path', value: <SendPath path={result.path} journey={journey} /> },
        ]}
      />
    </section>
  )
}

/** A destination of a scenario's own is not in the workspace, and cannot be shown. */
function DestinationLink({ id }: { readonly id: string }) {
  const destination = useDestination(id)
  if (destination === undefined) return id
  return (
    <button type="button" className={inspector.link} onClick={() => selectDestination(id)}>
      {destination.name ?? id}
    </button>
  )
}

/** What the integration calls its action, where that is known. */
function ActionName({ destination: id, action }: { readonly destination: string; readonly action: string }) {
  const destination = useDestination(id)
  const sought = useIntegration(destination?.kind === 'actions' ? destination.slug : null)
  const title = sought.kind === 'known' ? actionOf(sought.integration, action)?.title : undefined
  if (title === undefined) return <span className="mono">{action}</span>
  return (
    <>
      {title} <span className="mono muted">{action}</span>
    </>
  )
}

function useDestination(id: string): Destination | undefined {
  return useWindow((state) => shownDestinations(state).find((destination) => destination.id === id))
}
