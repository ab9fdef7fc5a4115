/** Next calls this once before it answers anyone. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { keepPeer } = await import('@/lib/platform/peer')
  keepPeer()
  const { keepTime } = await import('@/lib/timers/loop')
  keepTime()
}
