import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import { activationGroup } from '../inspector/activation-settings.ts'
import { Facts } from '../inspector/Facts.tsx'
import { fieldWords } from '../place-words/field-words.ts'
import { isWithinStretch } from '../state/counts-time.ts'
import { shownDestinations, shownJourney, shownVersionCounts } from '../state/derived.ts'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import { ActivationFields } from '../step-forms/ActivationFields.tsx'
import { CheckField } from '../step-forms/fields/ChoiceField.tsx'
import { EventField, useEventAt } from '../step-forms/fields/EventField.tsx'
import { IdField } from '../step-forms/fields/IdField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox, WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import styles from '../step-forms/step-forms.module.css'
import { useHas } from '../step-forms/use-preset.ts'
import { WhereBuilder } from '../step-forms/WhereBuilder.tsx'

const list: DocumentPath = ['exitRules']

/** Events that end an instance wherever it is, the first that matches; and the one send that goes with it. */
export function ExitRulesForm() {
  const count = useCount(list)
  const has = useHas()
  const hasSend = useValueAt(['exitSend']) !== undefined
  return (
    <div className={styles.form}>
      <WholeRemark at={list} />
      {count === 0 && <p className={styles.none}>None: people leave where their path ends.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exit rule is its place in the list
        <ExitRuleBox key={index} index={index} count={count} />
      ))}
      <AddButton list={list} label="Add an exit rule" item={() => ({ id: 'exit', name: 'Exit', event: '' })} />
      {has('journey', 'exitSend') && (count > 0 || hasSend) && <ExitSendPart />}
    </div>
  )
}

function ExitRuleBox({ index, count }: { readonly index: number; readonly count: number }) {
  const at = [...list, index]
  const has = useHas()
  const event = useEventAt(at)
  const id = textOf(useValueAt([...at, 'id']))
  const name = textOf(useValueAt([...at, 'name']))
  return (
    <ItemBox list={list} index={index} count={count} title={name || id || `Exit rule ${index + 1}`} least={0}>
      <div className={styles.pair}>
        <TextField at={[...at, 'name']} label={fieldWords.name} placeholder={id} />
        <IdField at={[...at, 'id']} label={fieldWords.id} />
      </div>
      <EventField at={[...at, 'event']} label={fieldWords.event} required />
      <WhereBuilder at={[...at, 'where']} event={event} />
      {has('exit-rule', 'matchIdentifier') && (
        <CheckField
          at={[...at, 'matchIdentifier']}
          label={fieldWords.matchIdentifier}
          hint="All instances of the profile end where this is not checked."
        />
      )}
      {has('exit-rule', 'send') && <CheckField at={[...at, 'send']} label={fieldWords['exitRules/send']} />}
      <Exited id={id} />
    </ItemBox>
  )
}

/** How many the rule has ended by the clock's time. */
function Exited({ id }: { readonly id: Journey['id'] }) {
  const exited = useWindow((state) => shownVersionCounts(state)?.exits[id] ?? null)
  const admitted = useWindow((state) => shownVersionCounts(state)?.counts.admitted ?? 0)
  const isPart = useWindow(isWithinStretch)
  if (exited === null) return null
  const share = isPart ? 'in the chosen time' : formatShare(exited, admitted)
  return <Facts facts={[{ name: 'Exited', value: `${formatCount(exited)}, ${share}` }]} />
}

function ExitSendPart() {
  const at = ['exitSend']
  const destination = textOf(useValueAt([...at, 'activation', 'destination']))
  return (
    <OptionalPart at={at} label={fieldWords.exitSend} fresh={{ activation: { id: 'exit', destination: '' } }}>
      <TextField at={[...at, 'eventName']} label={fieldWords['exitSend/eventName']} hint="The name of the exit rule where left empty." />
      <WholeRemark at={[...at, 'activation']} />
      <ActivationFields at={[...at, 'activation']} destination={destination} />
      <SendOrigin />
    </OptionalPart>
  )
}

/** What is written of the exit send beside its fields. */
function SendOrigin() {
  const journey = useWindow(shownJourney)
  const destinations = useWindow(shownDestinations)
  const syncKeys = useWindow((state) => shownVersion(state)?.syncKeys ?? null)
  const activation = journey?.exitSend?.activation
  if (journey === null || !activation) return null
  const at = '/exitSend/activation'
  const { facts } = activationGroup(activation, at, 'exit', { journey, destinations, segments: [], syncKeys })
  return <Facts facts={facts.filter(({ name }) => name === 'Sync key')} />
}
