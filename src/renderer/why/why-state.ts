import { create } from 'zustand'
import type { FunnelLevelId } from '../../engine/account/funnel/reason-funnel.ts'
import { chooseProfile, chooseTab } from '../state/choose.ts'

/** Of whom it is asked: everybody who was offered to the journey, or one person. */
export type WhyMode = 'everybody' | 'person'

interface WhyState {
  readonly mode: WhyMode
  /** The step that somebody should have come to; null: the question is who got in. */
  readonly step: string | null
  /** The level of the funnel whose people are listed; null lists every event that was not taken. */
  readonly level: FunnelLevelId | null
}

export const useWhy = create<WhyState>()(() => ({ mode: 'everybody', step: null, level: null }))

export const chooseMode = (mode: WhyMode): void => useWhy.setState({ mode })
export const chooseGoal = (step: string | null): void => useWhy.setState({ step, level: null })
export const chooseLevel = (level: FunnelLevelId | null): void => useWhy.setState({ level })

/** Turns to one person in the "Why not" tab. @param step that the person should have come to; without, what was asked before stays */
export function askAboutPerson(profile: string, step?: string): void {
  chooseTab('why-not')
  chooseProfile(profile)
  chooseMode('person')
  if (step !== undefined) chooseGoal(step)
}

/** Turns to everybody who came to a step, or did not. */
export function askAboutStep(step: string): void {
  chooseTab('why-not')
  chooseMode('everybody')
  chooseGoal(step)
}
