import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvError, readEnv } from './env.server.ts'

describe('readEnv', () => {
  test('works with no setting at all', () => {
    expect(readEnv({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      isLoopback: true,
      DATABASE_URL: path.resolve('data/trait-dunion.sqlite'),
    })
  })

  test('takes an empty setting for a missing one', () => {
    expect(readEnv({ PORT: '', HOST: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1' })
  })

  test.each([
    { PORT: 'abc' },
    { PORT: '70000' },
    { PUBLIC_URL: 'pas une adresse' },
    { PROCESSES: '-1' },
    { TEST_MODE: 'peut-être' },
    { SMTP_URL: 'smtp.exemple.fr' },
    { OIDC_ISSUER: 'pas une adresse' },
  ])('names the setting that does not fit: %o', source => {
    const [name] = Object.keys(source)
    expect(() => readEnv(source)).toThrow(EnvError)
    expect(() => readEnv(source)).toThrow(name)
  })

  test('refuses to lift the rate limits on a public address', () => {
    expect(() => readEnv({ TEST_MODE: '1', HOST: '0.0.0.0' })).toThrow('TEST_MODE')
    expect(readEnv({ TEST_MODE: '1' }).TEST_MODE).toBe(true)
  })

  test.each([
    [{ SMTP_URL: 'smtp://127.0.0.1:25' }, 'MAIL_FROM'],
    [{ OIDC_ISSUER: 'https://sso.exemple.fr' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_ISSUER: 'http://sso.exemple.fr', OIDC_CLIENT_ID: 'td' }, 'https'],
  ])('refuses half a setting: %o', (source, missing) => {
    expect(() => readEnv(source)).toThrow(missing)
  })

  test('knows a public address', () => {
    expect(readEnv({ HOST: '0.0.0.0' }).isLoopback).toBe(false)
    expect(readEnv({ HOST: '::1' }).isLoopback).toBe(true)
  })
})
