'use client'

import { useSyncExternalStore } from 'react'

/** One visit that is on this device and nowhere else yet. */
export type Kept = { key: string; at: string; said: Record<string, string>; /** why the server did not take it */ refused?: string }

const PREFIX = 'visits/'
/** Each person's own: whoever signs in after them on the same device neither sees nor sends it. */
export const shelfOf = (personId: string, receptionId: string) => `${PREFIX}${personId}/${receptionId}`

const listeners = new Set<() => void>()
const changed = () => listeners.forEach((listener) => listener())

/** False where the device keeps nothing (storage switched off or full): then the form is sent as it is. */
export function write(shelf: string, value: unknown): boolean {
  try {
    if (value === null || (Array.isArray(value) && value.length === 0)) localStorage.removeItem(shelf)
    else localStorage.setItem(shelf, JSON.stringify(value))
    changed()
    return true
  } catch {
    return false
  }
}

export function read<T>(shelf: string, otherwise: T): T {
  try {
    const raw = localStorage.getItem(shelf)
    return raw === null ? otherwise : (JSON.parse(raw) as T) // written by `write` alone, under a name of our own
  } catch {
    return otherwise
  }
}

export const keptOn = (shelf: string) => read<Kept[]>(shelf, [])
export const changeKept = (shelf: string, change: (all: Kept[]) => Kept[]) => write(shelf, change(keptOn(shelf)))

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
const rawOf = (shelf: string) => {
  try {
    return localStorage.getItem(shelf) ?? ''
  } catch {
    return ''
  }
}

/** What is kept, also as another window of the same device changes it. */
export function useKept(shelf: string): Kept[] {
  const raw = useSyncExternalStore(subscribe, () => rawOf(shelf), () => '')
  return raw === '' ? [] : keptOn(shelf)
}

/** Receptions of which this person still has something on this device: id and how many. */
export function useShelves(personId: string): { id: string; count: number }[] {
  const raw = useSyncExternalStore(subscribe, () => namesOf(personId), () => '')
  return raw === '' ? [] : raw.split('|').map((shelf) => ({ id: shelf.split('/').at(-1)!, count: keptOn(shelf).length })).filter(({ count }) => count > 0)
}
function namesOf(personId: string): string {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${personId}/`) && !name.endsWith('/draft')).sort().join('|')
  } catch {
    return ''
  }
}

/** A key that no other visit bears. Not randomUUID: a tablet in the county's own net may come without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
