import { createInterface } from 'node:readline'
import { runTimers } from '@/lib/timers/commands'

// A server of its own that goes one round of its timers at the moment it is given, once it is told to: so that two begin together.
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  await runTimers(new Date(line))
  break
}
process.exit(0)
