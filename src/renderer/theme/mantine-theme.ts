import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eceffd',
  '#d5dbfa',
  '#b6c0f5',
  '#98a6ef',
  '#8b9bff',
  '#6d7ee6',
  '#4c5fd5',
  '#3f51c4',
  '#3443a3',
  '#293580',
]

/** The window's dark tones, so that controls are of one piece with it. */
const dark: MantineColorsTuple = [
  '#e8ebf1',
  '#b0b8c6',
  '#8b95a5',
  '#8490a3',
  '#39414f',
  '#2a303b',
  '#20252f',
  '#1a1e26',
  '#151920',
  '#12151b',
]

/** Mantine takes the contrast of the light theme's tone in the dark one too, and its red is too light for white words. */
const filledTones: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  brand: { '--button-color': 'var(--accent-ink)' },
  red: {
    '--button-bg': 'var(--bad)',
    '--button-hover': 'color-mix(in srgb, var(--bad) 88%, var(--ink))',
    '--button-color': 'var(--accent-ink)',
  },
}

/** Mantine's controls in the window's own size, type and tones. */
export const mantineTheme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  colors: { brand, dark },
  autoContrast: true,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '11.5px', sm: '12.5px', md: '13px', lg: '14px', xl: '16px' },
  defaultRadius: 7,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 'xs', offset: 6, color: 'dark' } },
    Portal: { defaultProps: { target: '#overlays' } },
    // A menu begins with its first item, and is gone when it is closed: the next key is the window's.
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        offset: 4,
        position: 'bottom-start',
        transitionProps: { duration: 90, exitDuration: 0 },
      },
      // Mantine's own grey is too light in the dark theme for what is muted.
      styles: { dropdown: { backgroundColor: 'var(--panel)', '--menu-item-hover': 'var(--hover)' } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 90, exitDuration: 0 } } },
    // Options are there while they are shown: a form of many fields would have hundreds that nobody sees.
    Combobox: { defaultProps: { keepMounted: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } }, styles: { description: { color: 'var(--ink-2)' } } },
    // As with buttons, below.
    Chip: { vars: () => ({ root: { '--chip-color': 'var(--accent-ink)' } }) },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_theme: unknown, { variant = 'filled', color }: { readonly variant?: string; readonly color?: string }) => ({
        root: variant === 'filled' ? (filledTones[color ?? 'brand'] ?? {}) : {},
      }),
    },
    // The header of a dialog is not the window's.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } }, styles: { title: { fontWeight: 600, fontSize: 15 } } },
  },
})

/** Hands the tones of tokens.css to Mantine, so that both have one source. */
export const mantineVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink-2)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--bad)',
  }
  return { variables: {}, light: shared, dark: shared }
}
