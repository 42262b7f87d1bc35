import { expect, test } from 'vitest'
import { BootError, prepareData, prepareFolders } from '#app/boot/prepare-data.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { atomically } from '#db'
import { learners } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

test('a public address is refused while a demo account exists', async () => {
  const at = new Date()
  await atomically(tx => [
    tx.insert(learners).values({ id: 'demo', kind: 'account', createdAt: at, lastSeenAt: at, demo: true }),
  ])
  const env = readEnv({ HOST: '0.0.0.0', DATA_DIR: '/nowhere' })
  const start = prepareData({ env, root: '.', watch: false })
  await expect(start).rejects.toThrow(BootError)
  await expect(start).rejects.toThrow('comptes de démonstration')
})

test('a folder that can’t be written is named', async () => {
  // Under a file: no one can make a folder there, not even root.
  const env = readEnv({ DATA_DIR: 'package.json/data' })
  await expect(prepareFolders(env)).rejects.toThrow('package.json/data')
})
