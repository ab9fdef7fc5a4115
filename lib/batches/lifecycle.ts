import { z } from 'zod'
import type { Batch } from '@/lib/batches/batch'
import type { Condition, Lifecycle } from '@/lib/lifecycle'
import { nothing, reason } from '@/lib/needs'

type When = Condition<Batch>
const someReady: When = { name: 'someReady', holds: ({ ready }) => ready > 0 }
const isEmpty: When = { name: 'isEmpty', holds: ({ held }) => held === 0 }
const isStill: When = { name: 'isStill', holds: (batch) => batch.isStill }

/** A batch of suggestions that one notice hands over. Each of them is handed over in a transaction of its own; what could not be stays, and goes with a later press. */
// prettier-ignore
export const batchLifecycle = {
  handOver: { from: ['collecting', 'dispatched'], to: 'dispatching', by: ['office'], limit: 'stop', needs: nothing, when: someReady },
  goOn:     { from: ['dispatching'],              to: 'dispatching', by: ['office'], limit: 'stop', needs: nothing, when: isStill },
  finish:   { from: ['dispatching'],              to: 'dispatched',  by: ['system'], limit: 'stop', needs: z.object({ done: z.int(), refused: z.int() }) },
  discard:  { from: ['collecting'],               to: 'discarded',   by: ['office'], limit: 'stop', needs: reason,  when: isEmpty },
} as const satisfies Lifecycle<Batch>

export type BatchAction = keyof typeof batchLifecycle
