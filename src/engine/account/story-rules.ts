import type { HoldUntilStep, Step } from '../model/step.ts'
import type { IgnoredReason, Outcome } from './result.ts'

/** The rules of SPEC.md that moves of a story are told with: each decided that the move was made as it was. */
export const storyRules = [
  ...['ADM1', 'SQ1', 'ST1', 'JMP1', 'RUN1', 'RUN2', 'RUN4', 'LIS1', 'LIS2', 'LIS4', 'LIS5', 'LIS6', 'LIS7', 'SQ8', 'SQ9'],
  ...['HOLD1', 'HOLD2', 'HOLD3', 'HOLD7', 'HOLD8', 'WAIT1', 'SPL1', 'CND1', 'CND4', 'RND1', 'RND2', 'SND1', 'ACT1', 'ACT2', 'ACT3'],
  ...['UPD1', 'EXIT1', 'EXIT4', 'IGN2', 'AVS1', 'LIFE3', 'MRG2', 'RCV1', 'RCV2', 'RCV3'],
] as const

/** What let an instance in: a profile event, a change of a segment, an occurrence, or a jump. */
export function ruleOfEntry(start: Step | undefined, isJump: boolean, isAdobe: boolean): string {
  if (isJump) return 'JMP1'
  if (start?.type === 'segment-qualification') return 'SQ1'
  if (start?.type === 'segment-trigger') return 'ST1'
  return isAdobe ? 'LIS7' : 'ADM1'
}

/** Why a step was left by a way. @param branch its bracket; null for the only way out */
export function ruleOfLeaving(step: Step, branch: string | null, isStart: boolean, isAdobe: boolean): string | null {
  switch (step.type) {
    case 'event':
    case 'segment-qualification':
      if (isStart) return 'RUN1'
      if (branch === 'timeout') return 'LIS4'
      return step.type === 'event' ? 'LIS7' : 'SQ8'
    case 'reaction':
      return branch === 'timeout' ? 'LIS4' : 'LIS5'
    case 'segment-trigger':
      return 'RUN1'
    case 'hold-until':
      return ruleOfHold(step, branch, isAdobe)
    case 'wait':
      // A time that is worked out has no rule of its own.
      return step.for === undefined ? null : 'WAIT1'
    case 'condition':
      if (branch === 'error') return 'CND4'
      return isAdobe ? 'CND1' : 'SPL1'
    case 'random-split':
      return step.sameBranch ? 'RND2' : 'RND1'
    case 'send-to-destination':
      return 'SND1'
    case 'action':
      return branch === null ? 'ACT1' : branch === 'timeout' ? 'ACT2' : 'ACT3'
    case 'update-profile':
      return 'UPD1'
    case 'jump':
      return 'JMP1'
    case 'end':
      return 'RUN2'
  }
}

function ruleOfHold({ branches }: HoldUntilStep, branch: string | null, isAdobe: boolean): string {
  const taken = branches.find(({ id }) => id === branch) ?? (branch === null ? branches[0] : undefined)
  if (taken === undefined) return 'HOLD3'
  if ('segment' in taken) return 'LIS1'
  if (!('event' in taken)) return 'LIS2'
  if ('restart' in taken && taken.restart) return 'HOLD7'
  return isAdobe ? 'LIS1' : 'HOLD2'
}

/** @param step null of an exit send */
export const ruleOfSend = (step: Step | null): string => (step === null ? 'EXIT4' : step.type === 'action' ? 'ACT1' : 'SND1')

export function ruleOfIgnored(reason: IgnoredReason, isAdobe: boolean): string {
  switch (reason) {
    case 'filtered:property':
    case 'identifier-missing':
      return isAdobe ? 'LIS1' : 'HOLD2'
    case 'identifier-mismatch':
      return isAdobe ? 'SQ9' : 'HOLD2'
    case 'loop-cap':
      return 'HOLD8'
    case 'behavior-mismatch':
      return 'SQ8'
    case 'not-listening':
      return isAdobe ? 'SQ8' : 'HOLD1'
    case 'no-instance':
      return 'IGN2'
    case 'duplicate-message':
      return 'RCV1'
    case 'oversized':
      return 'RCV2'
    case 'rate-limited':
      return 'RCV3'
  }
}

/** @returns null where several rules may have decided it */
export function ruleOfEnd(outcome: Outcome, byExitRule: boolean): string | null {
  switch (outcome) {
    case 'completed':
      return 'RUN2'
    case 'exited':
      return byExitRule ? 'EXIT1' : null
    case 'expired':
      return 'RUN4'
    case 'timed-out':
      return 'LIS6'
    case 'stopped':
      return 'AVS1'
    case 'archived':
      return 'LIFE3'
    case 'merged':
      return 'MRG2'
    case 'failed':
    case 'waiting':
      return null
  }
}
