import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'demo/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['src/apps/testing/global-setup.ts'],
    env: { NODE_ENV: 'test', TZ: 'America/New_York' },
    pool: 'forks',
    maxWorkers: 2,
    // a hang is found, a slow machine is not a failure
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
