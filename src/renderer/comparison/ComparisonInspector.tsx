import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowsExchange } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { SendRequest } from '../../engine/account/result.ts'
import type { SendDetail } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { endComparison, swapCompared } from '../state/compare.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ComparedFacts } from './ComparedFacts.tsx'
import { comparedFacts } from './compared-facts.ts'
import { DifferencePart } from './DifferencePart.tsx'
import { alwaysDiffers } from './own-values.ts'

interface ComparisonProps {
  readonly first: SendDetail
  readonly second: SendDetail
  readonly journey: Journey
}

/** What two sends have different, from their events to their answers. */
export function ComparisonInspector({ first, second, journey }: ComparisonProps) {
  const destinations = useWindow(shownDestinations)
  const [one, other] = [first.result, second.result]
  const isQuiet = useMemo(() => alwaysDiffers(one, other), [one, other])
  const requests = Math.max(one.requests.length, other.requests.length)
  return (
    <>
      <button type="button" className={inspector.back} onClick={endComparison}>
        <IconArrowLeft size={14} aria-hidden /> The first payload alone
      </button>
      <Heading
        kind="Two payloads"
        title={first.row.eventName === second.row.eventName ? first.row.eventName : `${first.row.eventName}, ${second.row.eventName}`}
        action={
          <Tooltip label="Swap the two">
            <ActionIcon aria-label="Swap the two" size={26} onClick={() => void swapCompared()}>
              <IconArrowsExchange size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      />
      <section className={inspector.section}>
        <ComparedFacts facts={comparedFacts(first, second, journey, destinations)} />
      </section>
      {(one.event !== null || other.event !== null) && (
        <DifferencePart name="compared.event" title="Track event" from={one.event} to={other.event} isQuiet={isQuiet} />
      )}
      <DifferencePart name="compared.payload" title="Payload" from={one.payload} to={other.payload} isQuiet={isQuiet} />
      {Array.from({ length: requests }, (_, place) => (
        <DifferencePart
          // biome-ignore lint/suspicious/noArrayIndexKey: the requests of two sends never change
          key={place}
          name="compared.request"
          title={requests === 1 ? 'Request' : `Request ${place + 1} of ${requests}`}
          from={asJson(one.requests[place])}
          to={asJson(other.requests[place])}
          isQuiet={isQuiet}
        />
      ))}
    </>
  )
}

function asJson(request: SendRequest | undefined): JsonValue {
  if (request === undefined) return null
  const { method, url, headers, body } = request
  return { method, url, headers, body }
}
