import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { firstFieldOf, focusSoon } from '../keyboard/focus-soon.ts'
import { selectItem } from '../state/select.ts'

/** Shows something that the workspace defines in the inspector, with the keyboard on the first of its fields. */
export function showItem(list: WorkspaceList, id: string): void {
  selectItem(list, id)
  focusSoon(() => firstFieldOf(document.querySelector(`[data-form-of="${CSS.escape(formName(list, id))}"]`)))
}

/** By which its form is found. */
export const formName = (list: WorkspaceList, id: string): string => `${list} ${id}`
