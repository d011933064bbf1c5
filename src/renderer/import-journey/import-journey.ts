import { notifications } from '@mantine/notifications'
import { freeId } from '../../engine/edit/free-id.ts'
import { newHistory } from '../../engine/edit/history.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { editDocument } from '../editing/edit-document.ts'
import { openFile, setEdited } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { saveFiles } from '../editing/save-edited.ts'
import { freeJourneyName } from '../new-journey/free-journey.ts'
import { chooseJourney, openDialog } from '../state/choose.ts'
import { clearSelection } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import type { BroughtJourney } from './brought-journey.ts'

/** Brings a journey's file into the workspace; without a path it is asked for. What there is to say or to decide is asked first. */
export async function importJourney(path?: string): Promise<void> {
  if (windowState().workspace === null) return
  const answer = await bridge.readJourneyFile(path)
  switch (answer.kind) {
    case 'cancelled':
      return
    case 'failed':
      notifications.show({ title: 'Not imported', message: answer.message, color: 'red', autoClose: false })
      return
    case 'read': {
      const { file, document, problems } = answer
      const brought = { file, document, problems }
      if (problems.length === 0 && clashWith(brought) === null) await takeIn(brought)
      else openDialog({ kind: 'import-journey', ...brought })
    }
  }
}

type KnownJourney = WorkspaceView['journeys'][number]

/** A journey of the workspace that has the id of the one that was brought, or its name. */
export function clashWith({ document }: BroughtJourney): { readonly journey: KnownJourney; readonly by: 'id' | 'name' } | null {
  const journeys = windowState().workspace?.journeys ?? []
  const byId = journeys.find(({ id }) => id === document.id)
  if (byId) return { journey: byId, by: 'id' }
  const byName = journeys.find(({ name }) => name === (document.name ?? document.id))
  return byName === undefined ? null : { journey: byName, by: 'name' }
}

/** Puts it beside the others, under an id and a name of its own where these are taken, saves it and shows it. */
export async function takeIn({ document, file: original }: BroughtJourney): Promise<void> {
  const journeys = windowState().workspace?.journeys ?? []
  const wanted = typeof document.id === 'string' && document.id !== '' ? document.id : idOfName(original.replace(/\..*$/, ''), 'journey')
  const name = typeof document.name === 'string' ? document.name : wanted
  const id = freeId(wanted, (one) => journeys.some((journey) => journey.id === one || journey.file === `journeys/${one}.journey.json`))
  const freeName = freeJourneyName(name, journeys)
  const own: JsonObject = { ...document, id, ...(freeName === name ? {} : { name: freeName }) }
  const file = `journeys/${id}.journey.json`
  setEdited(file, { history: newHistory(own), saved: null })
  await keepNow(file)
  openDialog(null)
  chooseJourney(id)
  clearSelection()
  await saveFiles([file])
}

/** Puts it in the place of a journey of the workspace, whose file is the same until it is saved: undo brings that back. */
export async function replaceWith({ document }: BroughtJourney, { file, id, name }: KnownJourney): Promise<void> {
  await openFile(file)
  editDocument(file, `replace ${name}`, () => ({ ...document, id }))
  await keepNow(file)
  openDialog(null)
  chooseJourney(id)
  clearSelection()
}
