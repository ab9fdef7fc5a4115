import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const project = fileURLToPath(new URL('..', import.meta.url))

// Next gives `server-only` its meaning; in a test everything is the server.
const alias = { '@': project.replace(/\/$/, ''), 'server-only': `${project}node_modules/server-only/empty.js` }

export default defineConfig({
  root: project,
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], env: { TZ: 'Asia/Shanghai' }, testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/database.ts'],
          setupFiles: ['tests/integration/clone.ts'],
          env: { TZ: 'Asia/Shanghai' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
