import { Portal } from '@mantine/core'
import type { Journey } from '../../engine/model/journey.ts'
import { CarriedStep } from './CarriedStep.tsx'
import { DragLine } from './DragLine.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import { SelectionRectangle } from './SelectionRectangle.tsx'

/** What stands over the canvas while something is being changed on it. */
export function CanvasEditing({ journey }: { readonly journey: Journey }) {
  // All of it stands at places of the window, and the canvas is a frame of its own.
  return (
    <Portal>
      <InsertMenu journey={journey} />
      <DragLine />
      <CarriedStep preset={journey.preset} />
      <SelectionRectangle />
    </Portal>
  )
}
