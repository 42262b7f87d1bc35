import { defineConfig } from 'drizzle-kit'

// Run through `npm run db:generate -- NAME`, which sets the engine's import condition.
const engine = process.env.NODE_OPTIONS?.includes('postgres') ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/${engine}/migrations`,
})
