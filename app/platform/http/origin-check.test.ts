import type { Request, Response } from 'express'
import { expect, test, vi } from 'vitest'
import { originCheck } from './origin-check.server.ts'

function send(method: string, headers: Record<string, string>): { passed: boolean; status: number | null } {
  const next = vi.fn()
  let status: number | null = null
  const answer = {
    status(code: number) {
      status = code
      return answer
    },
    type: () => answer,
    send: () => answer,
  }
  const request = { method, get: (name: string) => headers[name.toLowerCase()] }
  // The check uses these few members only.
  originCheck({ publicHost: 'formation.exemple.fr' })(
    request as unknown as Request,
    answer as unknown as Response,
    next,
  )
  return { passed: next.mock.calls.length === 1, status }
}

const host = '127.0.0.1:3000'

test.each([
  { name: 'a page that is read', method: 'GET', headers: { host }, passed: true },
  { name: 'our own form', method: 'POST', headers: { host, origin: `http://${host}` }, passed: true },
  {
    name: 'our own form behind a proxy',
    method: 'POST',
    headers: { host, origin: 'https://formation.exemple.fr' },
    passed: true,
  },
  {
    name: 'our own form from an old phone',
    method: 'POST',
    headers: { host, referer: `http://${host}/cours` },
    passed: true,
  },
  { name: 'another site', method: 'POST', headers: { host, origin: 'https://ailleurs.example' }, passed: false },
  {
    name: 'another site that hides its origin',
    method: 'POST',
    headers: { host, origin: 'null', referer: `http://${host}/` },
    passed: false,
  },
  {
    name: 'another site, old phone',
    method: 'POST',
    headers: { host, referer: 'https://ailleurs.example/127.0.0.1:3000' },
    passed: false,
  },
  { name: 'nobody knows who', method: 'POST', headers: { host }, passed: false },
  { name: 'a broken address', method: 'DELETE', headers: { host, referer: 'http://[' }, passed: false },
])('$name', ({ method, headers, passed }) => {
  expect(send(method, headers as Record<string, string>)).toEqual({ passed, status: passed ? null : 403 })
})
