import type { TriggerReading } from '../../engine/account/views.ts'
import { formatCount } from '../format/number.ts'

export interface FunnelStage {
  readonly label: string
  readonly count: number
  /** Who is left out here, in words; null where nobody is. */
  readonly lost: string | null
}

/** From all members to those who entered, with who is left out on the way. */
export function readingFunnel(reading: TriggerReading, namespace: string): readonly FunnelStage[] {
  const { members, considered, withoutIdentity, alreadyInside, notAllowed, admitted } = reading
  const identified = considered - withoutIdentity
  const lost = (count: number, why: string) => (count === 0 ? null : `${formatCount(count)} ${why}`)
  const isIncremental = considered !== members
  return [
    { label: 'Members', count: members, lost: null },
    ...(isIncremental ? [{ label: 'New among them', count: considered, lost: lost(members - considered, 'were in before') }] : []),
    { label: `With ${namespace}`, count: identified, lost: lost(withoutIdentity, 'without') },
    { label: 'Not inside', count: identified - alreadyInside, lost: lost(alreadyInside, 'still inside') },
    { label: 'Entered', count: admitted, lost: lost(notAllowed, 'not allowed') },
  ]
}
