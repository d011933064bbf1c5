import type { ProfileAccount, ProfileInJourney } from '../../engine/account/profile-account.ts'
import type { RefusalRow, RunOverview } from '../../engine/account/views.ts'
import { counted } from '../../engine/model/wording.ts'
import { printable } from '../printable.ts'
import { instantOnTerminal } from './instant-on-terminal.ts'
import { membershipLines } from './membership-lines.ts'
import { named, type ToldLine, toldMoves } from './told-moves.ts'

/** A profile's story, for a person: journey by journey, each in order of time. */
export function accountLines(
  account: ProfileAccount,
  overview: Pick<RunOverview, 'scenario' | 'seed' | 'end'>,
  journey?: string,
): string[] {
  const who = account.name === null ? account.profile : `${account.profile} (${account.name})`
  const chosen = account.journeys.filter((one) => journey === undefined || one.journey === journey)
  return [
    printable(`${who} in ${overview.scenario}, seed ${overview.seed}`),
    ...mergeLines(account),
    ...chosen.flatMap((one) => ['', ...journeyLines(one, overview.end)]),
    ...membershipLines(account.memberships),
    ...(account.unseen.length === 0
      ? []
      : ['', `Seen by no journey: ${counted(account.unseen.length, 'event')}`, ...account.unseen.map(toldDiscard).map(terminalLine)]),
  ]
}

/** Whose story goes on as another one's: instances and later events are told there. */
function mergeLines({ mergedInto }: ProfileAccount): string[] {
  if (mergedInto === null) return []
  return [
    printable(
      `  ${instantOnTerminal(mergedInto.at)}  became ${mergedInto.profile}: what was going on then, and what came later, is told there`,
    ),
  ]
}

function journeyLines({ journey, instances, discards }: ProfileInJourney, end: number): string[] {
  const told = [...instances.flatMap((story) => toldMoves(story, end)), ...discards.map(toldDiscard)]
  // Stable: what happened at one instant stays in order.
  const inOrder = told.sort((a, b) => a.at - b.at)
  const refused = discards.filter(({ kind }) => kind === 'refused').length
  const heading = `${journey}: ${counted(instances.length, 'instance')}, ${refused} refused`
  return [
    printable(heading),
    ...(inOrder.length === 0 ? ['  No event of this profile concerned this journey.'] : inOrder.map(terminalLine)),
  ]
}

function toldDiscard({ at, kind, event, messageId, reason, why }: RefusalRow): ToldLine {
  const what = kind === 'refused' ? 'not let in' : 'ignored'
  return { at, instance: null, text: `${what}: ${named({ event, messageId })}. ${why.sentence} [${reason}]` }
}

function terminalLine({ at, instance, text }: ToldLine): string {
  const where = instance === null ? '' : `${instance}  `
  return `  ${instantOnTerminal(at)}  ${printable(where + text)}`
}
