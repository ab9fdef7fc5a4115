import { createServer } from 'node:net'
import { Trouble } from './say.mjs'

/** The wanted port if nobody has it, else any free one. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => (wanted ? freePort().then(resolve, reject) : reject(new Trouble('本机没有可用的端口。'))))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Trouble('本机没有可用的端口。'))))
    })
  })
}
