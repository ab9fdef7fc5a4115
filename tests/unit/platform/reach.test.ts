import { expect, test } from 'vitest'
import { reachWords } from '@/lib/platform/launch/reach'
import { isLoopback } from '@/lib/platform/loopback'

test('an address of this very machine is known as one, and no other is', () => {
  for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.8.8.8', '[::1]']) expect(isLoopback(host), host).toBe(true)
  for (const host of ['192.168.1.8', 'localhost.example', 'lianluo.example', '10.127.0.0', '0.0.0.0']) expect(isLoopback(host), host).toBe(false)
})

test('who starts it for this machine alone is told how the others come in; who does not, is not', () => {
  expect(reachWords('http://localhost:3310')).toContain('NEXTAUTH_URL=http://这台电脑的地址:3310')
  for (const url of ['http://192.168.1.8:3000', 'https://lianluo.example']) expect(reachWords(url), url).toBe('')
})
