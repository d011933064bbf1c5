import { useMantineColorScheme } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'

/** Light or dark, and the switch to the other. Choosing what the system has follows the system again from then on. */
export function useThemeToggle(): { readonly theme: 'light' | 'dark'; readonly toggle: () => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const theme = colorScheme === 'auto' ? system : colorScheme
  const toggle = () => {
    const other = theme === 'dark' ? 'light' : 'dark'
    setColorScheme(other === system ? 'auto' : other)
  }
  return { theme, toggle }
}
