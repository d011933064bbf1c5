import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { useIntegration } from '../destinations/use-integration.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useContextPlaces } from './conditions/use-context-places.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { IdField } from './fields/IdField.tsx'
import { SuggestField } from './fields/SuggestField.tsx'
import { TagsField } from './fields/TagsField.tsx'
import { TextField } from './fields/TextField.tsx'
import { TraitsField } from './fields/TraitField.tsx'
import { setValueAt, useValueAt } from './fields/use-field.ts'
import { DestinationField } from './fields/WorkspaceFields.tsx'

/** One destination that a step sends to, and what goes along. */
export function ActivationFields({ at, destination }: { readonly at: DocumentPath; readonly destination: string }) {
  const slug = useWindow((state) => {
    const one = shownDestinations(state).find(({ id }) => id === destination)
    return one?.kind === 'actions' ? one.slug : null
  })
  return (
    <>
      <DestinationField at={[...at, 'destination']} label={fieldWords.destination} required />
      {slug !== null && <ActionIdField at={[...at, 'action']} slug={slug} />}
      <TextField at={[...at, 'eventName']} label={fieldWords['activations/eventName']} />
      <ContextField at={[...at, 'context']} />
      <TraitsField at={[...at, 'traits']} label={fieldWords['activations/traits']} />
      <IdField at={[...at, 'id']} label={fieldWords['activations/id']} />
    </>
  )
}

/** An action of the vendor's own integration. */
function ActionIdField({ at, slug }: { readonly at: DocumentPath; readonly slug: string }) {
  const sought = useIntegration(slug)
  const actions = sought.kind === 'known' ? sought.integration.actions.filter(({ isHidden }) => !isHidden) : []
  return (
    <SuggestField
      at={at}
      label={fieldWords.action}
      required
      suggestions={actions.map(({ id, title }) => ({ id, name: title }))}
      {...(actions.length > 0 ? { doubt: () => 'The destination has no such action.' } : {})}
    />
  )
}

/** What of the journey context goes along. */
function ContextField({ at }: { readonly at: DocumentPath }) {
  const value = useValueAt(at)
  const places = useContextPlaces()
  const isList = Array.isArray(value)
  return (
    <>
      <ChoiceField
        at={isList ? [...at, ''] : at}
        label={fieldWords['activations/context']}
        fallback={isList ? 'list' : 'all'}
        choices={[
          { value: 'all', label: 'All of it' },
          { value: 'none', label: 'Nothing' },
          { value: 'list', label: 'Some properties' },
        ]}
        choose={(chosen) => setValueAt(at, chosen === 'list' ? [] : chosen, 'journey context', false)}
      />
      {isList && <TagsField at={at} label="Properties" suggestions={places.map(({ id }) => id)} />}
    </>
  )
}
