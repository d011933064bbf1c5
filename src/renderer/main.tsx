import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@xyflow/react/dist/base.css'
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './theme/tokens.css'
import './theme/base.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { Crashed } from './Crashed.tsx'
import { mantineTheme, mantineVariables } from './theme/mantine-theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <MantineProvider
    theme={mantineTheme}
    cssVariablesResolver={mantineVariables}
    defaultColorScheme="auto"
    colorSchemeManager={localStorageColorSchemeManager({ key: 'theme' })}
  >
    <Crashed>
      <App />
    </Crashed>
    <Notifications position="bottom-right" limit={3} autoClose={4_000} />
  </MantineProvider>,
)
