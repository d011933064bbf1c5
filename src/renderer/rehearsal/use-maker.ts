import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { RehearsalRequest } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { chooseScenario, openDialog } from '../state/choose.ts'
import { showOpenAnswer } from '../state/open-workspace.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'

interface Trouble {
  readonly text: string
  /** A file of that name is there already. */
  readonly exists: boolean
}

/** Writes the scenario that a request asks for, and takes it for the next run; says what kept it from being written. */
export function useMaker() {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const make = async (request: RehearsalRequest, replace: boolean) => {
    setIsBusy(true)
    const answer = await bridge
      .createRehearsal(request, replace)
      .catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
    setIsBusy(false)
    if (answer.kind === 'written') return showMade(answer.file, answer.workspace)
    const exists = answer.kind === 'exists'
    setTrouble({ text: answer.kind === 'exists' ? `There is a file ${answer.file} already.` : answer.message, exists })
  }
  return { make, trouble, isBusy, forgetTrouble: () => setTrouble(null) }
}

/** The new scenario is the one that the next run takes. */
function showMade(file: string, workspace: Parameters<typeof showOpenAnswer>[0]): void {
  openDialog(null)
  showOpenAnswer(workspace)
  const made = windowState().workspace?.scenarios.find((scenario) => scenario.file === file)
  if (made) chooseScenario(made)
  notifications.show({ title: 'Scenario made: press play', message: file, color: 'green' })
}
