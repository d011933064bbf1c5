import { defineConfig } from 'vitest/config'

// Everything under test/ but the desktop tests, which Playwright runs in a real window.
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/desktop/**'],
    environment: 'node',
  },
})
