import { Button, Menu } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { askRun } from '../state/ask-run.ts'
import { hasChanges, useWindow, windowState } from '../state/window-state.ts'
import { happenedInWords } from './expectation-words.ts'
import { expectMore } from './show-expectation.ts'

interface ExpectThisProps {
  readonly profile: string
  readonly journey: string
}

interface Offer {
  readonly words: string
  readonly expectation: JsonObject
}

/** What happened to somebody in the shown run can be expected of the scenario from now on. */
export function ExpectThis({ profile, journey }: ExpectThisProps) {
  const [offers, setOffers] = useState<readonly Offer[] | null>(null)
  const scenario = useWindow(({ run, workspace }) => workspace?.scenarios.find(({ file }) => file === run?.scenario)?.file ?? null)
  const isChanged = useWindow(({ session }) => hasChanges(session))
  if (scenario === null) return null
  return (
    <Menu position="bottom-start" width={320} onOpen={() => void offersFor(profile, journey).then(setOffers)}>
      <Menu.Target>
        <Button variant="default" size="compact-xs" leftSection={<IconChecklist size={13} aria-hidden />}>
          Expect this…
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>
          {isChanged
            ? 'Happened in this run, which was changed by hand: the scenario alone may not do so'
            : 'Expect of every run from now on'}
        </Menu.Label>
        {(offers ?? []).map(({ words, expectation }) => (
          <Menu.Item
            key={words}
            style={{ overflowWrap: 'anywhere' }}
            onClick={() => void expectMore(scenario, { name: words, ...expectation })}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

async function offersFor(profile: string, journey: string): Promise<readonly Offer[]> {
  const expectations = (await askRun('whatToExpect', profile, journey)) ?? []
  const journeys = windowState().run?.overview.journeys ?? []
  return expectations.map((expectation) => ({
    words: happenedInWords(expectation as JsonObject, journeys),
    expectation: expectation as JsonObject,
  }))
}
