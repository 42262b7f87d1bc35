import { execFileSync } from 'node:child_process'
import type { Audience } from '../../../app/platform/http/route-access.ts'

export type ListedRoute = { path: string; sample: string; method: 'GET' | 'POST'; admits: Audience[]; hydrate: boolean }

/** Every page and action, as `npm run routes -- --json` tells them. */
export const listedRoutes: ListedRoute[] = JSON.parse(
  execFileSync(process.execPath, ['scripts/command.mjs', 'routes', '--json'], { encoding: 'utf8' }),
)
