import { Button, Loader, Radio, TextInput } from '@mantine/core'
import { type FormEvent, Fragment, useEffect, useRef, useState } from 'react'
import type { JourneyTemplate } from '../../engine/edit/taken-template.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import { useOneAtATime } from '../dialogs/use-one-at-a-time.ts'
import { openDialog } from '../state/choose.ts'
import { useWorkspaceDocument } from '../workspace-forms/use-workspace-items.ts'
import { createFromTemplate } from './create-journey.ts'
import { freeJourneyName } from './free-journey.ts'
import { wrongWithName } from './journey-wishes.ts'
import { NeedsFields } from './NeedsFields.tsx'
import styles from './new-journey.module.css'
import { StepStrip } from './StepStrip.tsx'
import { startingChoices } from './template-choices.ts'
import { productOf } from './template-words.ts'
import { useTemplates } from './use-templates.ts'
import { useToldFilled } from './use-told-filled.ts'

interface TemplateFormProps {
  readonly workspace: WorkspaceView
  readonly tellFilled: (isFilled: boolean) => void
}

/** A journey that is ready: which one, its name here, and what of this workspace it works with. */
export function TemplateForm({ workspace, tellFilled }: TemplateFormProps) {
  const templates = useTemplates()
  const document = useWorkspaceDocument()
  if (templates === null || document === null) return <Loader className={styles.loading} size="sm" />
  const [first] = templates
  if (first === undefined) return <p className={dialogs.lead}>The templates that come with the app cannot be read.</p>
  return <Chosen templates={templates} first={first} workspace={workspace} document={document} tellFilled={tellFilled} />
}

interface ChosenProps extends TemplateFormProps {
  readonly templates: readonly JourneyTemplate[]
  readonly first: JourneyTemplate
  readonly document: JsonObject
}

function Chosen({ templates, first, workspace, document, tellFilled }: ChosenProps) {
  const [template, setTemplate] = useState(first)
  const [typedName, setTypedName] = useState<string | null>(null)
  const [suggested, suggest] = useState(() => startingChoices(first, document))
  const [own, setOwn] = useState(suggested)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const once = useOneAtATime()
  const name = typedName ?? freeJourneyName(template.name, workspace.journeys)
  const wrongName = wrongWithName(name, String(template.journey.preset), workspace)
  useToldFilled(typedName !== null || own !== suggested, tellFilled)
  useEffect(() => {
    if (isAsked) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [isAsked])
  const choose = (id: string) => {
    const chosen = templates.find((one) => one.id === id)
    if (chosen === undefined) return
    setTemplate(chosen)
    const choices = startingChoices(chosen, document)
    suggest(choices)
    setOwn(choices)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrongName === null) once(() => createFromTemplate(template, name.trim(), own, workspace))
    else setAsked(true)
  }
  return (
    <form ref={form} onSubmit={submit} className={styles.form} noValidate>
      <div className={styles.templates}>
        <TemplateList templates={templates} chosen={template.id} choose={choose} />
        <div className={styles.template}>
          <p className={styles.about}>{template.about}</p>
          <StepStrip journey={template.journey} />
          <TextInput
            label="Name"
            value={name}
            error={isAsked || typedName !== null ? wrongName : null}
            onChange={({ currentTarget }) => setTypedName(currentTarget.value)}
          />
          <NeedsFields needs={template.needs} own={own} document={document} change={setOwn} />
        </div>
      </div>
      <p className={dialogs.small}>Nothing is written before you save.</p>
      <DialogButtons>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        <Button type="submit">Create journey</Button>
      </DialogButtons>
    </form>
  )
}

interface TemplateListProps {
  readonly templates: readonly JourneyTemplate[]
  readonly chosen: string
  readonly choose: (id: string) => void
}

/** Under the product that each is of. */
function TemplateList({ templates, chosen, choose }: TemplateListProps) {
  const presets = [...new Set(templates.map(({ journey }) => String(journey.preset)))]
  return (
    <Radio.Group aria-label="Template" value={chosen} onChange={choose} className={styles.list}>
      {presets.map((preset) => (
        <Fragment key={preset}>
          <p className={styles.product}>{productOf(preset)}</p>
          {templates.map(
            ({ id, name, journey }) =>
              journey.preset === preset && (
                <Radio
                  key={id}
                  size="xs"
                  value={id}
                  label={name}
                  data-autofocus={id === chosen || undefined}
                  classNames={{ root: styles.choice }}
                />
              ),
          )}
        </Fragment>
      ))}
    </Radio.Group>
  )
}
