import { expect, test } from 'vitest'
import { deviceName } from './device-name.ts'

test.each([
  [
    'Mozilla/5.0 (Linux; Android 9; SM-J330F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/11.1 Chrome/75 Mobile Safari/537.36',
    'Samsung Internet sur un téléphone Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605 Version/12.1 Mobile/15E148 Safari/604.1',
    'Safari sur un iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'Firefox sur un ordinateur Windows',
  ],
  [null, 'Sur un appareil'],
  ['<script>alert(1)</script>', 'Sur un appareil'],
])('%s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})
