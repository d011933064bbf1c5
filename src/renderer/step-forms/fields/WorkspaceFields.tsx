import type { Namespace } from '../../../engine/model/workspace.ts'
import { shownDestinations, shownSegments } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'
import type { FieldProps } from './field-props.ts'
import { SuggestField } from './SuggestField.tsx'

/** What of the workspace a step names. */

export function SegmentField(props: FieldProps) {
  const segments = useWindow((state) => state.workspace?.segments ?? shownSegments(state))
  return <SuggestField {...props} list="segments" suggestions={segments} doubt={() => 'The workspace has no such segment.'} />
}

const noNamespaces: readonly Namespace[] = []

export function NamespaceField(props: FieldProps) {
  const namespaces = useWindow((state) => state.workspace?.namespaces ?? noNamespaces)
  return (
    <SuggestField
      {...props}
      list="namespaces"
      suggestions={namespaces.map(({ id, kind }) => ({ id, name: kind }))}
      doubt={() => 'The workspace has no such namespace.'}
    />
  )
}

export function DestinationField(props: FieldProps) {
  const destinations = useWindow(shownDestinations)
  return <SuggestField {...props} list="destinations" suggestions={destinations} doubt={() => 'The workspace has no such destination.'} />
}
