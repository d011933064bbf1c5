import type { InstanceStory } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { type KeptRun, keptRun } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import type { MoveSurroundings } from './move-words.ts'

/** What one of two compared runs has of an instance. */
export interface Side {
  readonly run: KeptRun
  /** null where it does not have the instance. */
  readonly story: InstanceStory | null
  /** The journey in the version that the instance went through; the last one where there is none. */
  readonly journey: Journey | null
}

export async function readSide(id: number, journey: string, position: number | null): Promise<Side | null> {
  const run = keptRun(id)
  if (run === null) return null
  const story = position === null ? null : await askRunOf(id, 'instance', position)
  return { run, story, journey: journeyIn(run, journey, story?.result.version ?? null) }
}

/** @param version null takes the newest */
export function journeyIn({ overview }: Pick<KeptRun, 'overview'>, journey: string, version: number | null = null): Journey | null {
  const versions = overview.versions.filter((row) => row.journey === journey)
  return (versions.find((row) => row.version === version) ?? versions.at(-1))?.definition ?? null
}

/** What moves of a journey call by their ids; of a run that is gone, nothing is known. */
export function surroundingsIn(run: Pick<KeptRun, 'overview' | 'destinations'> | null, journey: string): MoveSurroundings {
  return run === null ? { journey: null, destinations: [] } : { journey: journeyIn(run, journey), destinations: run.destinations }
}
