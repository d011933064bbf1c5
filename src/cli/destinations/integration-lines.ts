import { requiredWords, typeWords } from '../../engine/integrations/field-words.ts'
import type { Integration, IntegrationSetting } from '../../engine/integrations/integration.ts'
import { schemeWords } from '../../engine/integrations/scheme-words.ts'
import { aligned } from '../aligned.ts'
import { printable } from '../printable.ts'
import { choiceLines, defaultText } from './field-lines.ts'

/** What one integration asks for, and what it does. */
export function integrationLines({ name, slug, folder, description, authentication, settings, actions }: Integration): string[] {
  return [
    printable(name),
    `  slug ${slug}${folder === slug ? '' : ` or ${folder}`}; signs in ${schemeWords(authentication)}`,
    ...(description === '' ? [] : [printable(`  ${description}`)]),
    '',
    settings.length === 0 ? 'It has no settings.' : 'Settings',
    ...settings.flatMap(settingLines),
    '',
    'Actions',
    ...aligned(
      actions.map(({ id, title, description: words }) => [`  ${id}`, printable(title), printable(words)]),
      ['left', 'left', 'left'],
    ),
    '',
    `rehearse destinations ${folder} <action> shows the fields of an action, and an activation to paste into a journey.`,
  ]
}

function settingLines(setting: IntegrationSetting): string[] {
  const { name, label, description, isSecret } = setting
  const facts = [typeWords(setting), requiredWords(setting), ...(isSecret ? ['secret'] : [])].filter(Boolean)
  return [
    printable(`  ${name}: ${facts.join(', ')}`),
    printable(`      ${[label, description].filter(Boolean).join('. ')}`),
    ...choiceLines(setting, '      '),
    ...(setting.default === undefined || isSecret ? [] : [printable(`      default ${defaultText(setting.default)}`)]),
  ]
}
