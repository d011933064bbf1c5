import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { traitsPlace } from './places.ts'
import { recipeInWords } from './recipe-in-words.ts'
import { ValueRecipeFields } from './ValueRecipeFields.tsx'

/** What is known of each of the people. */
export function TraitsFields() {
  return (
    <RecordFields at={traitsPlace} title="Traits" isTitleHidden one="trait" fresh={{ faker: 'person.firstName' }} summary={recipeInWords}>
      {(at, name) => <ValueRecipeFields at={at} name={name} />}
    </RecordFields>
  )
}
