import type { SendDetail } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { destinationName } from '../canvas/step-words.ts'
import { Facts } from '../inspector/Facts.tsx'
import inspector from '../inspector/inspector.module.css'
import { sendOrigin } from '../inspector/send-origin.ts'
import { selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { showOrigin } from './activation-jump.ts'
import { SendPath } from './SendPath.tsx'

/** Where a send goes and where it comes from. */
export function SendFacts({ send: { row, result }, journey }: { readonly send: SendDetail; readonly journey: Journey }) {
  const destinations = useWindow((state) => state.workspace?.destinations)
  const name = destinationName(row.destination, destinations ?? [])
  return (
    <section className={inspector.section} aria-label="Facts">
      <Facts
        facts={[
          { name: 'Destination', value: name === row.destination ? name : `${name} (${row.destination})` },
          ...(result.action === null ? [] : [{ name: 'Action', value: result.action }]),
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
