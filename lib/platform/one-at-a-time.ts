import type { SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'

/**
 * One connection answers one question at a time. Prisma asks for the relations of a row all at once, inside a transaction
 * too; the driver has only queued such questions so far, with a warning, and from its version 9 on refuses them.
 */
export const oneAtATime = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => {
    const adapter = await factory.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => inTurn(await start(level))
    return adapter
  },
})

/** What is asked of a transaction waits for what was asked before, however that ended. */
function inTurn(transaction: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve()
  const queued = <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) => (asked: Asked): Promise<Answer> => {
    const answer = before.then(() => ask(asked))
    before = answer.catch(() => undefined)
    return answer
  }
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction))
  return transaction
}
