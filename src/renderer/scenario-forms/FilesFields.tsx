import { fieldWords } from '../place-words/field-words.ts'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'

/** What the scenario reads beside its own file, and how far a run of it may go. */
export function FilesFields() {
  return (
    <div className={forms.form}>
      <TextField
        at={['workspace']}
        label={fieldWords.workspace}
        placeholder="../workspace.json"
        hint="The path from the scenario’s file."
      />
      <TagsField at={['data']} label={fieldWords.data} hint="Paths of files with one call a line (NDJSON)." />
      <WholeRemark at={['limits']} />
      <TextField
        at={['limits', 'occurrences']}
        label={fieldWords['limits/occurrences']}
        isNumber
        wrong={wrongLimit}
        hint="As many as there are where left empty."
      />
      <TextField
        at={['limits', 'visitsPerInstant']}
        label={fieldWords['limits/visitsPerInstant']}
        isNumber
        wrong={wrongLimit}
        hint="By one person; 10,000 where left empty."
      />
    </div>
  )
}

const wrongLimit = (text: string): string | null => (/^[1-9]\d*$/.test(text) ? null : 'Write a whole number from 1.')
