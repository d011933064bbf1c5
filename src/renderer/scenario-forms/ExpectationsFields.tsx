import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react'
import { newExpectation } from '../../engine/edit/expectation-kind.ts'
import { withItemAdded, withItemRemoved } from '../../engine/edit/list-items.ts'
import { groupedCounts } from '../checks/grouped-counts.ts'
import { showFailure } from '../checks/show-place.ts'
import { textOf } from '../format/text-of.ts'
import { chooseTab } from '../state/choose.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { FoldedItem } from '../step-forms/lists/FoldedItem.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { MoreButton } from '../step-forms/lists/MoreButton.tsx'
import { setOpen, useItemKey } from '../step-forms/lists/open-items.ts'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { ExpectationFields } from './ExpectationFields.tsx'
import { expectationInWords } from './expectation-words.ts'
import { ItemMenu } from './ItemMenu.tsx'
import { expectPlace } from './places.ts'
import styles from './scenario-forms.module.css'
import { focusItem } from './show-expectation.ts'
import { type KnownCheck, useCheck } from './use-check.ts'
import { useScenarioJourneys } from './use-scenario.ts'

/** What is to hold after a run, and what the shown run found. */
export function ExpectationsFields({ file }: { readonly file: string }) {
  const { edit } = useFieldsDocument()
  const keyOf = useItemKey()
  const count = useCount(expectPlace)
  const add = () => {
    setOpen(keyOf([...expectPlace, count]), true)
    edit('add an expectation', (document) => withItemAdded(document, expectPlace, newExpectation('count')))
    focusItem([...expectPlace, count])
  }
  return (
    <div className={forms.form}>
      <WholeRemark at={expectPlace} />
      {count === 0 && <p className={forms.none}>None: the scenario runs, and nothing is checked.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an expectation is its place in the list
        <Expectation key={index} file={file} index={index} count={count} />
      ))}
      <MoreButton label="Add an expectation" onClick={add} />
    </div>
  )
}

interface ExpectationProps {
  readonly file: string
  readonly index: number
  readonly count: number
}

function Expectation({ file, index, count }: ExpectationProps) {
  const { edit } = useFieldsDocument()
  const journeys = useScenarioJourneys()
  const at = [...expectPlace, index]
  const expectation = useValueAt(at)
  const known = useCheck(file, expectation, index)
  const title = textOf((expectation as { name?: string } | undefined)?.name) || expectationInWords(expectation, journeys)
  return (
    <FoldedItem
      at={at}
      title={title}
      summary={() => (known === null ? '' : groupedCounts(known.check.detail))}
      mark={<Mark known={known} />}
      tools={<ItemMenu list={expectPlace} index={index} count={count} title={title} />}
      remove={() => edit(`remove ${title}`, (document) => withItemRemoved(document, expectPlace, index))}
    >
      {known !== null && <Found file={file} known={known} />}
      <ExpectationFields at={at} />
    </FoldedItem>
  )
}

/** Whether it held, as far as that is known. */
function Mark({ known }: { readonly known: KnownCheck | null }) {
  if (known === null) return <IconCircleDashed size={15} className={styles.unknown} aria-label="not checked yet" role="img" />
  const { check, isOld } = known
  const Icon = check.holds ? IconCircleCheckFilled : IconCircleXFilled
  const words = `${check.holds ? 'holds' : 'does not hold'}${isOld ? ', before the files changed' : ''}`
  return <Icon size={15} className={check.holds ? styles.good : styles.bad} data-old={isOld || undefined} aria-label={words} role="img" />
}

function Found({ file, known: { check, isOld } }: { readonly file: string; readonly known: KnownCheck }) {
  return (
    <div className={styles.found} data-holds={check.holds}>
      <dl className="selectable">
        <dt>Expected</dt>
        <dd>{groupedCounts(check.expected)}</dd>
        <dt>Found</dt>
        <dd>{groupedCounts(check.detail)}</dd>
      </dl>
      <p>
        {isOld && <span className="muted">Before the files changed. </span>}
        {!check.holds && (
          <button type="button" onClick={() => void showFailure(file, check.place)}>
            Show it
          </button>
        )}
        <button type="button" onClick={() => chooseTab('checks')}>
          All checks
        </button>
      </p>
    </div>
  )
}
