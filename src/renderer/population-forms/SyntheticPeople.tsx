import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import inspector from '../inspector/inspector.module.css'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { peoplePlace, synthesizePlace } from './places.ts'

const fresh = { profiles: { count: 1000, idPrefix: 'u-' } } as const

/** How many people are made, and what they are called. */
export function SyntheticPeople() {
  const setValueAt = useSetValueAt()
  const isThere = useValueAt(synthesizePlace) !== undefined
  return (
    <section className={inspector.section} aria-label="Synthetic people">
      <h3>Synthetic people</h3>
      <div className={forms.form}>
        <WholeRemark at={synthesizePlace} />
        {isThere ? (
          <>
            <WholeRemark at={peoplePlace} />
            <div className={forms.pair}>
              <TextField at={[...peoplePlace, 'count']} label="How many" required isNumber wrong={wrongCount} />
              <TextField at={[...peoplePlace, 'idPrefix']} label="Ids begin with" placeholder="u-" />
            </div>
            <Button
              variant="default"
              size="compact-xs"
              justify="start"
              style={{ justifySelf: 'start' }}
              leftSection={<IconTrash size={13} aria-hidden />}
              onClick={() => setValueAt(synthesizePlace, undefined, 'synthetic people', false)}
            >
              Make none
            </Button>
          </>
        ) : (
          <>
            <p className={forms.none}>None: only those that the scenario lists or records take part.</p>
            <Button
              variant="default"
              size="compact-xs"
              style={{ justifySelf: 'start' }}
              leftSection={<IconPlus size={13} aria-hidden />}
              onClick={() => setValueAt(synthesizePlace, fresh, 'synthetic people', false)}
            >
              Make people
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

const most = 10_000_000
const wrongCount = (text: string): string | null =>
  /^\d+$/.test(text) && Number(text) <= most ? null : 'Write a whole number up to 10,000,000.'
