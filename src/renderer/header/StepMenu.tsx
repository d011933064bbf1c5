import { IconRoute, IconUser, IconUsers } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import { withKey } from '../keyboard/key-names.ts'
import { canStepThrough, chooseStepThrough, type StepThrough, useStepThrough } from '../playback/step-choice.ts'
import { useWindow } from '../state/window-state.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import styles from './header.module.css'

const faces = { everybody: IconUsers, profile: IconUser, instance: IconRoute } satisfies Record<StepThrough, unknown>

/** Whose occurrences the step buttons and arrow keys go through. */
export function StepMenu() {
  const chosen = useStepThrough()
  const { person, instance } = useWindow(
    useShallow((state) => ({
      person: canStepThrough(state, 'profile') ? state.profile : null,
      instance: canStepThrough(state, 'instance') ? (state.story?.row.id ?? null) : null,
    })),
  )
  const Face = faces[chosen]
  return (
    <HeaderMenu
      label="Step through"
      tooltip={withKey(
        chosen === 'everybody' ? 'Steps go through what happens to anybody' : `Steps go through ${instanceOrPerson(chosen)}`,
        'step-through',
      )}
      className={styles.stepThrough}
      face={<Face size={15} stroke={2} aria-hidden data-kept={chosen !== 'everybody'} />}
      width={400}
    >
      <ChoiceItem
        label="Whatever happens"
        note="to anybody"
        isChosen={chosen === 'everybody'}
        choose={() => chooseStepThrough('everybody')}
      />
      <ChoiceItem
        label="The selected person"
        note={person ?? 'nobody is selected'}
        isChosen={chosen === 'profile'}
        disabled={person === null}
        choose={() => chooseStepThrough('profile')}
      />
      <ChoiceItem
        label="The selected instance"
        note={instance ?? 'none is selected'}
        isChosen={chosen === 'instance'}
        disabled={instance === null}
        choose={() => chooseStepThrough('instance')}
      />
    </HeaderMenu>
  )
}

const instanceOrPerson = (chosen: 'profile' | 'instance'): string =>
  chosen === 'profile' ? 'the selected person' : 'the selected instance'
