import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PEER } from '@/lib/platform/address'
import { envelopeOf, WHERE } from '@/lib/platform/envelope'
import { keepPeer } from '@/lib/platform/peer'

const HASH = 'ab'.repeat(32)
const answeredTo = (address: string) => Object.fromEntries(envelopeOf(address)?.answered ?? [])

describe('what a request is told and its answer carries', () => {
  test('a nonce of its own each time, the same for the page and for the browser', () => {
    const [one, other] = [envelopeOf('/desk')!, envelopeOf('/desk')!]
    const policy = Object.fromEntries(one.answered)['content-security-policy']
    expect(policy).toBe(one.asked['content-security-policy'])
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'; style-src 'self' 'nonce-/)
    expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/)
    expect(one.asked['content-security-policy']).not.toBe(other.asked['content-security-policy'])
  })
  test('built files are the same for everyone: nothing is said of them', () => {
    for (const address of ['/_next/static/chunks/a.js', '/_next/image?url=%2Fa.png', '/icon.svg']) expect(envelopeOf(address)).toBeNull()
    for (const address of ['/_next/data/x', '/icon.svg.html', '/_next/staticx', '/']) expect(envelopeOf(address), address).not.toBeNull()
  })
  test('a file of others keeps its own stricter policy, a photograph its own time', () => {
    expect(answeredTo(`/api/files/${HASH}?inline`)).not.toHaveProperty('content-security-policy')
    expect(answeredTo(`/api/opinions/photos/${HASH}`)).not.toHaveProperty('content-security-policy')
    expect(answeredTo(`/api/files/${HASH}`)['cache-control']).toBe('private, no-store')
    expect(answeredTo(`/api/stations/photos/${HASH}`)).not.toHaveProperty('cache-control')
    expect(answeredTo(`/api/files/${HASH}/more`)['content-security-policy']).toBeTruthy()
  })
  test.each([
    ['/desk', '/desk'], ['/suggestions?q=a&_rsc=1x', '/suggestions?q=a'], ['/suggestions?_rsc=1x&q=a', '/suggestions?q=a'], ['/suggestions?_rsc=1x', '/suggestions'], ['/said?word=my_rsc=1', '/said?word=my_rsc=1'],
  ])('whoever was at %s comes back to %s', (address, where) => {
    expect(envelopeOf(address)!.asked[WHERE]).toBe(where)
  })
})

describe('where Node hands a request over', () => {
  let server: Server
  let heard: IncomingHttpHeaders = {}
  beforeAll(async () => {
    keepPeer()
    server = createServer((asked, answer) => {
      heard = asked.headers
      if (asked.url === '/loose') answer.setHeader('content-security-policy', "default-src *").setHeader('cache-control', 'public')
      if (asked.url === '/loose') answer.flushHeaders()
      else answer.writeHead(200, { 'content-type': 'text/plain' })
      answer.end('hello')
    })
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => void server.close())

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<IncomingHttpHeaders>((resolve, reject) => {
      request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, headers }, (answer) => void answer.resume().on('end', () => resolve(answer.headers))).on('error', reject).end()
    })

  test('nothing of it can be brought along', async () => {
    await ask('/desk', { [PEER]: '203.0.113.9', [WHERE]: '//evil.test', 'content-security-policy': "script-src 'nonce-mine'" })
    expect(heard[PEER]).toBe('127.0.0.1')
    expect(heard[WHERE]).toBe('/desk')
    expect(heard['content-security-policy']).not.toContain('mine')
  })
  test('what stands on an answer stands over what its route says, however it is sent', async () => {
    for (const path of ['/loose', '/plain']) {
      const answer = await ask(path)
      expect(answer['content-security-policy'], path).toBe(heard['content-security-policy'])
      expect(answer).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' })
    }
  })
  test('a built file is answered as its route says', async () => {
    const answer = await ask('/_next/static/a.js')
    expect(answer).not.toHaveProperty('content-security-policy')
    expect(answer).not.toHaveProperty('cache-control')
    expect(heard[PEER]).toBe('127.0.0.1')
  })
})
