import type { VitePluginConfig } from '@remix-run/dev'

export declare const engine: 'sqlite' | 'postgres'
declare const config: VitePluginConfig
export default config
