import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the script has taken over the page: false on the server, without JavaScript, and while React still puts itself in place. */
export const useReady = (): boolean => useSyncExternalStore(never, () => true, () => false)
