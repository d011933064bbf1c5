import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { pointerTo } from '../../engine/edit/document-with.ts'
import { withItemAdded } from '../../engine/edit/list-items.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { editDocument } from '../editing/edit-document.ts'
import { openFile } from '../editing/edited-files.ts'
import { firstFieldOf, focusSoon } from '../keyboard/focus-soon.ts'
import { selectScenario } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { setOpen } from '../step-forms/lists/open-items.ts'
import { openPart } from './Part.tsx'
import { expectPlace } from './places.ts'

/** An expectation of a scenario is shown in the inspector, unfolded, with the keyboard on its first field. */
export function showExpectation(file: string, index: number): void {
  selectScenario(file)
  openPart('scenario-expectations')
  setOpen(`${file}${pointerTo([...expectPlace, index])}`, true)
  focusItem([...expectPlace, index])
}

/** A scenario expects one thing more from now on, which is shown. */
export async function expectMore(file: string, expectation: JsonObject): Promise<void> {
  await openFile(file)
  const expected = windowState().edited[file]?.history.present.expect
  const index = Array.isArray(expected) ? expected.length : 0
  editDocument(file, 'add an expectation', (document) => withItemAdded(document, expectPlace, expectation))
  showExpectation(file, index)
}

/** The keyboard goes to the first field of what stands at a place, once that is drawn. */
export function focusItem(at: DocumentPath): void {
  const inner = `[data-place="${CSS.escape(pointerTo(at))}"] [data-body]`
  focusSoon(() => {
    const found = document.querySelector(inner)
    found?.scrollIntoView({ block: 'nearest' })
    return firstFieldOf(found)
  })
}
