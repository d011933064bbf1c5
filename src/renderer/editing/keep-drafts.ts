import { notifications } from '@mantine/notifications'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { bridge } from '../bridge/bridge.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { withSameParts } from '../state/with-same-parts.ts'
import { isUnsaved } from './edited-file.ts'

/** Long enough for a word to be typed, short enough to lose next to nothing in a crash, ms. */
const patience = 200

/** The documents of a workspace as main was told them last. */
let lastTold: { readonly folder: string | undefined; readonly drafts: Readonly<Record<string, JsonObject>> } = {
  folder: undefined,
  drafts: {},
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>()
let asked = 0
/** Settles with what was told last, whatever comes of it. */
let told: Promise<unknown> = Promise.resolve()
let wasWarned = false

/** Tells main in a moment what stands for the file now: it checks the workspace with it, and keeps it for the time after a crash. */
export function keepSoon(file: string): void {
  clearTimeout(waiting.get(file))
  waiting.set(
    file,
    setTimeout(() => void keepNow(file), patience),
  )
}

/** Whether main knows everything that was changed, or is being told. */
export const isAllKept = (): boolean => waiting.size === 0

/** Tells main at once what it has not been told yet; over when the problems are those of what is shown. */
export async function keepAll(): Promise<void> {
  await Promise.all([...waiting.keys()].map(keepNow))
  await told
}

/** Tells main at once what stands for a file now; nothing stands for one that is no longer edited. */
export async function keepNow(file: string): Promise<void> {
  clearTimeout(waiting.get(file))
  waiting.delete(file)
  const { edited: files, workspace: of } = windowState()
  const edited = files[file]
  const others = lastTold.folder === of?.folder ? lastTold.drafts : {}
  lastTold = { folder: of?.folder, drafts: edited ? { ...others, [file]: edited.history.present } : others }
  asked += 1
  const turn = asked
  const keeping = takeIn(turn, bridge.keepDraft(file, edited && isUnsaved(edited) ? edited.history.present : null))
  told = keeping.catch(() => {})
  await keeping
}

async function takeIn(turn: number, answer: ReturnType<typeof bridge.keepDraft>): Promise<void> {
  const { isKept, workspace } = await answer
  if (turn === asked && workspace.kind === 'opened' && workspace.workspace.folder === windowState().workspace?.folder) {
    const { workspace: before, scenario, seed } = windowState()
    const seedIn = (view: typeof before) => view?.scenarios.find(({ file: one }) => one === scenario)?.seed
    const own = seedIn(workspace.workspace)
    // The next run goes by the scenario's seed, unless another one was chosen.
    const follows = own !== undefined && seedIn(before) === seed
    const checked = withSameParts(before, workspace.workspace)
    setWindow({ workspace: checked, checked: { workspace: checked, drafts: lastTold.drafts }, ...(follows && { seed: own }) })
  }
  if (!isKept && !wasWarned) {
    wasWarned = true
    notifications.show({
      title: 'Changes would not outlive a crash',
      message: 'The disk does not let the app keep a copy of what is not saved: save often.',
      color: 'yellow',
      autoClose: false,
    })
  }
}
