import { expect, test } from 'vitest'
import { ownOrigin } from './own-origin.server.ts'

test.each([
  ['127.0.0.1', 3000, 'http://127.0.0.1:3000'],
  ['::ffff:10.0.0.7', 80, 'http://10.0.0.7:80'],
  ['::1', 3000, 'http://[::1]:3000'],
  ['fe80::1%eth0', 3000, null],
  [undefined, undefined, null],
])('a connection on %s, port %s, is answered at %s', (localAddress, localPort, origin) => {
  expect(ownOrigin({ localAddress, localPort })).toBe(origin)
})
