import type { JsonValue } from '../../engine/model/json-value.ts'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import { wordsOfPointer } from './words-of-place.ts'

/** Where in its file something is wrong, in the words of the forms; nothing where it is about the file as a whole. The pointer is its title. */
export function PlaceOfProblem({ problem: { file, pointer } }: { readonly problem: Pick<FileProblem, 'file' | 'pointer'> }) {
  const words = useWindow((state) => wordsOfPointer(pointer, documentOf(state, file)))
  return words === '' ? null : <span title={pointer}>{words}</span>
}

/** A document as far as the window has it: as it is edited, or as a journey that was understood. */
function documentOf({ edited, workspace }: WindowState, file: string): JsonValue | undefined {
  const journey = workspace?.journeys.find((one) => one.file === file)?.journey
  return edited[file]?.history.present ?? (journey as unknown as JsonValue | null | undefined) ?? undefined
}
