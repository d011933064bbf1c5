import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useState } from 'react'
import { withKey } from '../keyboard/key-names.ts'
import { useLifecycle } from '../lifecycle/use-lifecycle.ts'
import { perform } from '../state/session.ts'
import { useWindow } from '../state/window-state.ts'
import { injectionKinds } from './injection-kinds.ts'
import { openInjection, whyNotNow } from './open-injection.ts'

/** What can be made to happen at the clock's time. */
export function InjectMenu() {
  const [isOpen, setIsOpen] = useState(false)
  const hasRun = useWindow((state) => state.run !== null)
  return (
    <Menu width={280} position="bottom-end" opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <Tooltip label={withKey('Inject at this time', 'inject')} disabled={isOpen}>
          <ActionIcon aria-label="Inject" size={30} radius={8} disabled={!hasRun}>
            <IconBolt size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Items />}</Menu.Dropdown>
    </Menu>
  )
}

/** Entries are paused and resumed by an item of their own, which asks nothing. */
const happenings = injectionKinds.filter(({ kind }) => kind !== 'entries')

function Items() {
  const { legal, hindrance } = useLifecycle()
  const hinders = hindrance ?? whyNotNow()
  const isPaused = legal.has('resume')
  return (
    <>
      {hinders !== null && <Menu.Label>{hinders}</Menu.Label>}
      {happenings.map(({ kind, name }) => (
        <Menu.Item key={kind} disabled={hinders !== null} onClick={() => openInjection(kind)}>
          {name}…
        </Menu.Item>
      ))}
      {(isPaused || legal.has('pause')) && (
        <>
          <Menu.Divider />
          <Menu.Item disabled={hinders !== null} onClick={() => void perform({ do: isPaused ? 'resume' : 'pause' })}>
            {isPaused ? 'Resume entries of this journey' : 'Pause entries of this journey'}
          </Menu.Item>
        </>
      )}
    </>
  )
}
