import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defaultServerConditions, defineConfig } from 'vite'
import remixConfig, { engine } from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Not `public/`: everything a page loads is hashed by the build and kept for ever by the browser.
  publicDir: false,
  build: {
    target: 'es2022',
    // A data: address would be refused by our Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  resolve: { conditions: ['module', 'browser', 'development|production'] },
  ssr: {
    resolve: {
      conditions: [engine, ...defaultServerConditions],
      externalConditions: [engine, 'node'],
    },
  },
})
