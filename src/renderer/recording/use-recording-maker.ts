import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { RecordedRequest } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { chooseScenario } from '../state/choose.ts'
import { showOpenAnswer } from '../state/open-workspace.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'
import { closeOffer } from './offer-recording.ts'

/** Makes a scenario of a recording and takes it for the next run; says what kept it from being made. */
export function useRecordingMaker() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const make = async (request: RecordedRequest) => {
    setIsBusy(true)
    setTrouble(null)
    const answer = await bridge.makeOfRecording(request).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
    setIsBusy(false)
    if (answer === null) return
    if (answer.kind === 'exists') return setTrouble(`There is ${answer.file} already: take another name or folder.`)
    if (answer.kind === 'failed') return setTrouble(answer.message)
    closeOffer()
    showOpenAnswer(answer.workspace)
    const made = windowState().workspace?.scenarios.find(({ file }) => file === answer.file)
    if (made) chooseScenario(made)
    notifications.show({ title: 'Scenario made: press play', message: answer.file, color: 'green' })
  }
  return { make, trouble, isBusy }
}
