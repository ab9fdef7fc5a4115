import { deliver } from '@/lib/messages/deliver'

// Run beside a demo that is being served: working hours are not waited for in a browser.
await deliver(new Date(process.argv[2] ?? ''))
process.exit(0)
