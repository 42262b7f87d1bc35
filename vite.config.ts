import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defaultServerConditions, defineConfig, type Plugin, transformWithEsbuild } from 'vite'
import remixConfig, { engine } from './remix.config.js'

// The scripts of `app/ui/enhance`, whose address alone is imported: Vite would ship them with their comments, and in words
// that old phones don't know.
const smallScripts: Plugin = {
  name: 'small-scripts',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.js')) continue
      const { code } = await transformWithEsbuild(String(file.source), file.fileName, {
        minify: true,
        target: 'safari13',
        sourcemap: false,
      })
      file.source = code
    }
  },
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), smallScripts],
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
