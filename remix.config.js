// The address table is app/routes.ts. The engine decides the folder, so that both builds can stand side by side.
export const engine = process.env.TRAIT_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: `build/${engine}`,
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
