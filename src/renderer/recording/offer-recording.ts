import { notifications } from '@mantine/notifications'
import { create } from 'zustand'
import type { OpenAnswer, RecordingSurvey } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { newTicket } from '../state/new-ticket.ts'
import { setWindow } from '../state/window-state.ts'

/** What the window knows of a recording that somebody brought. */
type Offer =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly ticket: string; readonly share: number }
  | { readonly kind: 'surveyed'; readonly paths: readonly string[]; readonly survey: RecordingSurvey }

export const useRecording = create<{ readonly offer: Offer }>()(() => ({ offer: { kind: 'none' } }))
const { getState, setState } = useRecording

export const closeOffer = (): void => setState({ offer: { kind: 'none' } })

export async function cancelReading(): Promise<void> {
  const { offer } = getState()
  closeOffer()
  if (offer.kind === 'reading') await bridge.cancelRun(offer.ticket)
}

export function hearReading(ticket: string, share: number): void {
  const { offer } = getState()
  if (offer.kind === 'reading' && offer.ticket === ticket) setState({ offer: { ...offer, share } })
}

/**
 * Reads what may be a recording, off the window's thread, and offers to make something of it.
 * @param refusal what to show where there are no calls; null tells so in a word
 */
export async function offerRecording(paths: readonly string[], refusal: Extract<OpenAnswer, { kind: 'refused' }> | null): Promise<void> {
  const ticket = newTicket()
  setState({ offer: { kind: 'reading', ticket, share: 0 } })
  const survey = await bridge.surveyRecording(ticket, paths).catch(() => null)
  const { offer } = getState()
  if (offer.kind !== 'reading' || offer.ticket !== ticket) return
  if (survey !== null) return setState({ offer: { kind: 'surveyed', paths, survey } })
  closeOffer()
  if (refusal !== null) setWindow({ refused: { folder: refusal.folder, problems: refusal.problems } })
  else notifications.show({ title: 'No recorded calls', message: 'Nothing in these files is a recorded call.', color: 'red' })
}
