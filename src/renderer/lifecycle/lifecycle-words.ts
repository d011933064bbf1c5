import type { SessionJourneyAct } from '../../engine/model/session-act.ts'
import type { StateNow } from '../state/versions.ts'

const stateWords: Readonly<Record<StateNow, string>> = {
  live: 'Live',
  paused: 'Paused',
  archived: 'Archived',
  closed: 'Closed to new entrances',
  stopped: 'Stopped',
  finished: 'Finished',
  draining: 'Draining',
  draft: 'Not published yet',
}

/** What a state means for those who want to enter and for those inside. */
const meanings: Readonly<Record<StateNow, string>> = {
  live: 'People enter.',
  paused: 'Nobody enters; those inside go on.',
  archived: 'Nobody enters, nobody is inside, nothing is sent.',
  closed: 'Nobody enters any more; those inside go on. It cannot be opened again.',
  stopped: 'Nobody enters, and everybody inside was ended.',
  finished: 'It closed so long ago that nobody can be inside any more.',
  draining: 'A newer version has taken its place: nobody enters, those inside go on, and it cannot be resumed.',
  draft: 'Nobody enters before it is published.',
}

export const stateName = (state: StateNow): string => stateWords[state]
export const stateMeaning = (state: StateNow): string => meanings[state]

/** What somebody did, as a line of a list: "Published a new version, the previous one drains". */
export function journeyActWords(act: SessionJourneyAct): string {
  switch (act.do) {
    case 'pause':
      return 'Paused'
    case 'resume':
      return 'Resumed'
    case 'archive':
      return 'Archived'
    case 'close':
      return 'Closed to new entrances'
    case 'stop':
      return 'Stopped'
    case 'publish': {
      if (act.previous === undefined) return 'New version'
      const previous = act.previous === 'archive' ? 'the previous one is archived' : 'the previous one drains'
      return `New version, ${previous}${act.excludeEarlier ? ', without people of earlier versions' : ''}`
    }
  }
}
