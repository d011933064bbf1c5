import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Command } from '../../preload/commands.ts'
import { formatCount } from '../format/number.ts'
import { useWindow } from '../state/window-state.ts'
import { useTabs } from '../tables/use-tabs.ts'
import styles from './palette.module.css'
import { matchingEntries } from './palette-entry.ts'
import { paletteStore, selectFirst } from './palette-store.ts'
import { usePeople } from './use-people.ts'
import { commandEntries, tabEntries, workspaceEntries } from './window-entries.ts'

/** Everything that the window can do and holds, by typing: commands, journeys, steps, scenarios, people of the shown run. */
export function CommandPalette({ run }: { readonly run: (command: Command) => void }) {
  const [typed, setTyped] = useState('')
  const workspace = useWindow((state) => state.workspace)
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      scrollable
      maxHeight={440}
      attributes={{ content: { 'aria-label': 'Command palette' } }}
      transitionProps={{ duration: 90, exitDuration: 0 }}
    >
      <Spotlight.Search
        aria-label="Search commands, journeys, steps and people"
        placeholder={workspace === null ? 'What to do?' : 'What to do, or whom and what to look at?'}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Found typed={typed} run={run} />
    </Spotlight.Root>
  )
}

function Found({ typed, run }: { readonly typed: string; readonly run: (command: Command) => void }) {
  const workspace = useWindow((state) => state.workspace)
  const tabs = useTabs()
  const people = usePeople(typed)
  const inWorkspace = workspace === null ? [] : [...tabEntries(tabs), ...workspaceEntries(workspace)]
  // What was found in the run has been searched for there already.
  const groups = [...matchingEntries([...commandEntries(run), ...inWorkspace], typed), ...matchingEntries(people, '')]
  const found = groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other entries are found, Enter takes the first of them
  useEffect(selectFirst, [found])
  return (
    <Spotlight.ActionsList>
      {groups.map(({ group, entries, more }) => (
        <Spotlight.ActionsGroup key={group} label={group}>
          {entries.map(({ id, label, note, keyName, act }) => (
            <Spotlight.Action key={id} className={styles.action ?? ''} onClick={act}>
              <span className={styles.label}>{label}</span>
              {note !== undefined && note !== label && <span className={styles.note}>{note}</span>}
              {keyName !== undefined && keyName !== '' && <kbd className={styles.key}>{keyName}</kbd>}
            </Spotlight.Action>
          ))}
          {more > 0 && <p className={styles.more}>{moreInWords(more, typed)}</p>}
        </Spotlight.ActionsGroup>
      ))}
      {groups.length === 0 && <Spotlight.Empty>Nothing has that name.</Spotlight.Empty>}
    </Spotlight.ActionsList>
  )
}

const moreInWords = (more: number, typed: string): string =>
  `${formatCount(more)} more: type ${typed.trim() === '' ? 'to find them' : 'more of the name'}`
