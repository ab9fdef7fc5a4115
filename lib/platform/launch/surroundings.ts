import type { Options } from './options'
import { actionsKey } from './secrets'

/** What every process of the platform is told, apart from the database's address. */
export const environmentOf = (options: Options, dataDir: string, secret: string): Record<string, string> => ({
  NEXTAUTH_SECRET: secret,
  NEXTAUTH_URL: options.url,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret),
  NEXT_TELEMETRY_DISABLED: '1',
  DATA_DIR: dataDir,
  TZ: 'Asia/Shanghai',
})
