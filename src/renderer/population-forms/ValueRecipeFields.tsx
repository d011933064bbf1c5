import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { kindOfRecipe, type RecipeKind, recipeAs, recipeKinds } from '../../engine/edit/recipe-kind.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { DistributionFields } from './DistributionFields.tsx'
import { FakerField } from './FakerField.tsx'
import { MixFields } from './MixFields.tsx'
import { ShareField } from './ShareField.tsx'
import { WeightsFields } from './WeightsFields.tsx'

const labels: Readonly<Record<RecipeKind, string>> = {
  oneOf: 'One of several, by weight',
  faker: 'Made up, by Faker',
  id: 'An id of its own',
  value: 'The same for everybody',
  boolean: 'True or false',
  integer: 'Whole number',
  uniform: 'Number, evenly spread',
  normal: 'Number, normal',
  logNormal: 'Number, log-normal',
  exponential: 'Number, exponential',
  mix: 'One of several rules',
}
const all = recipeKinds.map((value) => ({ value, label: labels[value] }))
const plain = all.filter(({ value }) => value !== 'mix')

interface ValueRecipeFieldsProps {
  readonly at: DocumentPath
  /** Whose value it is, as it is read out. */
  readonly name: string
  /** It stands in a mix, which holds no other. */
  readonly isPlain?: boolean
}

/** By what rule a value is made, and what that rule needs. */
export function ValueRecipeFields({ at, name, isPlain = false }: ValueRecipeFieldsProps) {
  const setValueAt = useSetValueAt()
  const kind = useOfValue(at, kindOfRecipe)
  const recipe = useValueAt(at)
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label={`How ${name} is made`}
        isLabelHidden
        fallback={kind ?? ''}
        choices={isPlain ? plain : all}
        choose={(chosen) => setValueAt(at, recipeAs(recipe, chosen as RecipeKind), `how ${name} is made`, false)}
      />
      <WholeRemark at={at} />
      {kind !== null && <RuleFields at={[...at, kind]} kind={kind} name={name} />}
    </>
  )
}

function RuleFields({ at, kind, name }: { readonly at: DocumentPath; readonly kind: RecipeKind; readonly name: string }) {
  switch (kind) {
    case 'oneOf':
      return <WeightsFields at={at} />
    case 'faker':
      return <FakerField at={at} label="Faker method" required />
    case 'id':
      return <TextField at={at} label="Begins with" required hint="What makes it unique comes behind." />
    case 'value':
      return <JsonField at={at} label="Value" required />
    case 'boolean':
      return <ShareField at={at} label="True for" required />
    case 'mix':
      return <MixFields list={at} name={name} />
    default:
      return <DistributionFields at={at} kind={kind} />
  }
}
