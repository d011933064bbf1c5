import type { Outcome } from '../../engine/account/result.ts'

const words: Readonly<Record<Outcome, string>> = {
  completed: 'Completed',
  exited: 'Exited',
  expired: 'Expired',
  'timed-out': 'Timed out',
  stopped: 'Stopped',
  archived: 'Archived',
  merged: 'Merged',
  failed: 'Failed',
  waiting: 'Still inside',
}

const colors: Readonly<Record<Outcome, string>> = {
  completed: 'var(--event-bar)',
  exited: 'var(--flow)',
  expired: 'var(--end)',
  'timed-out': 'var(--end)',
  stopped: 'var(--bad)',
  archived: 'var(--bad)',
  merged: 'var(--ink-3)',
  failed: 'var(--bad)',
  waiting: 'var(--line-strong)',
}

export const outcomeWords = (outcome: Outcome): string => words[outcome]
export const outcomeColor = (outcome: Outcome): string => colors[outcome]
