import type { Counted } from '../../engine/account/activity/activity-views.ts'
import type { Answered, Asked, QuestionName } from '../../engine/account/questions/run-questions.ts'
import { askRunOf } from './ask-run.ts'

type CountedName = { [Name in QuestionName]: NonNullable<Answered<Name>> extends Counted<unknown> ? Name : never }[QuestionName]
type CountedAnswer<Name extends CountedName> = NonNullable<NonNullable<Answered<Name>>['answer']>

/**
 * Asks a run what takes a reading of its whole trace, until that has been made; other questions are answered in between.
 *
 * @param tell how much has been read, 0 to 1; it may answer that the wish is over
 * @returns null where the run is gone, has nothing to say, or the wish was over
 */
export async function askCounted<Name extends CountedName>(
  run: number,
  name: Name,
  args: Asked<Name>,
  tell: (share: number) => boolean = () => true,
): Promise<CountedAnswer<Name> | null> {
  for (;;) {
    const counted = (await askRunOf(run, name, ...args)) as Counted<CountedAnswer<Name>> | null
    if (counted === null) return null
    if (counted.answer !== null) return counted.answer
    if (!tell(counted.share)) return null
  }
}
