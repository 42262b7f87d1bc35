import { expect, test } from 'vitest'
import { deviceUse, deviceUseCookie, isResting, restSeconds } from './shared-device.ts'

const at = new Date('2026-11-24T10:00:00Z')
const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000)

test('a path is put away only on a shared device, after the time, or where nobody was seen at all', () => {
  expect(isResting({ shared: false, lastActiveAt: ago(86_400) }, at)).toBe(false)
  expect(isResting({ shared: true, lastActiveAt: ago(restSeconds) }, at)).toBe(false)
  expect(isResting({ shared: true, lastActiveAt: ago(restSeconds + 1) }, at)).toBe(true)
  expect(isResting({ shared: true, lastActiveAt: null }, at)).toBe(true)
})

test.each([
  ['', null],
  ['confort=x; appareil=partage', 'partage'],
  ['appareil=perso; session=x', 'perso'],
  ['appareil=autre', null],
])('« %s » says %s', (cookie, use) => {
  expect(deviceUse(new Request('http://127.0.0.1/', { headers: { cookie } }))).toBe(use)
})

test('the cookie says what was said', () => {
  const [cookie = ''] = deviceUseCookie('partage').split(';')
  expect(deviceUse(new Request('http://127.0.0.1/', { headers: { cookie } }))).toBe('partage')
})
