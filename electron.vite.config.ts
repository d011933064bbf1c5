import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { inlineDatabase } from './scripts/build/inline-database.mjs'

const at = (...parts: string[]) => resolve(import.meta.dirname, ...parts)

// Main and preload are CommonJS: every Electron from 25 on loads it, worker threads included. Dependencies are bundled, so that a start
// reads a handful of files. The targets are those of Electron 25, the oldest one that the app runs in.
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    resolve: { alias: inlineDatabase },
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'run-worker': at('src/host/run/run-worker.ts'),
          'query-worker': at('src/host/database/query/query-worker.ts'),
          'preview-worker': at('src/host/test-send/preview-worker.ts'),
          'integration-worker': at('src/host/destinations/integration-worker.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('src/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: 'chrome114',
      minify: 'oxc',
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
})
