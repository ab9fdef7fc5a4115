'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { forgetKey, keyOf, seal, unseal } from './visit-seal'

/** One visit that is on this device and nowhere else yet. */
export type Kept = { key: string; at: string; said: Record<string, string>; photos?: readonly string[]; /** why the server did not take it */ refused?: string }
/** How it lies there: `open` where the page came without TLS and nothing can be sealed, `none` where the device keeps nothing. */
export type Keeping = 'unknown' | 'sealed' | 'open' | 'none'
type Shelf = { kept: readonly Kept[]; draft: Record<string, string> | null; keeping: Keeping; /** Photos of these have no room on the device: they are on the page alone. */ loose: readonly string[] }

const PREFIX = 'visits/'
const DRAFT = 'draft'
/** Each person's own: whoever signs in after them on the same device neither sees nor sends it. */
export const shelfOf = (personId: string, receptionId: string) => `${PREFIX}${personId}/${receptionId}`
const personOf = (shelf: string) => shelf.split('/')[1]!

const EMPTY: Shelf = { kept: [], draft: null, keeping: 'unknown', loose: [] }
const shelves = new Map<string, Shelf>()
const listeners = new Set<() => void>()
const changed = () => listeners.forEach((listener) => listener())
const put = (shelf: string, change: Partial<Shelf>) => {
  shelves.set(shelf, { ...(shelves.get(shelf) ?? EMPTY), ...change })
  changed()
}
export const onShelf = (shelf: string): Shelf => shelves.get(shelf) ?? EMPTY

function namesUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix)).sort()
  } catch {
    return []
  }
}

// What is to lie on the device, by its name there; the last word of each name counts, and they are written one after the other.
const wanted = new Map<string, unknown>()
let writing: Promise<void> | null = null
function keepAs(shelf: string, name: string, value: unknown): void {
  wanted.set(`${shelf}/${name}`, value)
  writing ??= writeAll().finally(() => (writing = null))
}
async function writeAll(): Promise<void> {
  for (let [next] = wanted; next; [next] = wanted) {
    const [name, value] = next
    const key = await keyOf(personOf(name))
    const shelf = name.split('/').slice(0, 3).join('/')
    const lies = hasPhotos(value) ? (key !== null && write(name, await seal(key, value))) : write(name, value === null ? null : await seal(key, value))
    if (wanted.get(name) === value) wanted.delete(name)
    if (!lies && hasPhotos(value)) {
      put(shelf, { loose: [...onShelf(shelf).loose, value.key] })
      if (!wanted.has(name)) wanted.set(name, { ...value, photos: [] }) // what was said comes first; a photo is never put down unsealed
    } else if (!lies) put(shelf, { keeping: 'none' })
    changed()
  }
}
const hasPhotos = (value: unknown): value is Kept => Boolean((value as Kept | null)?.photos?.length)
function write(name: string, raw: string | null): boolean {
  try {
    if (raw === null) localStorage.removeItem(name)
    else localStorage.setItem(name, raw)
    return true
  } catch {
    return false
  }
}

/** Reads what lies on the device. What can no longer be opened is gone for everybody, and is taken away. */
export async function openShelf(shelf: string): Promise<void> {
  const key = await keyOf(personOf(shelf))
  const [kept, names] = [[] as Kept[], namesUnder(`${shelf}/`)]
  let draft: Record<string, string> | null = null
  for (const name of names) {
    const value = await unseal<Kept & Record<string, string>>(key, localStorage.getItem(name) ?? '')
    if (value === null) localStorage.removeItem(name)
    else if (name.endsWith(`/${DRAFT}`)) draft = value
    else kept.push(value)
  }
  const fresh = onShelf(shelf).kept.filter((one) => !kept.some(({ key: known }) => known === one.key) && wanted.has(`${shelf}/${one.key}`))
  const { keeping, draft: begun } = onShelf(shelf) // what is being written is not put under the pen anew
  put(shelf, { kept: [...kept.sort((a, b) => (a.key < b.key ? -1 : 1)), ...fresh], draft: keeping === 'unknown' ? draft : begun, keeping: mayKeep() ? (key ? 'sealed' : 'open') : 'none' })
}
function mayKeep(): boolean {
  try {
    localStorage.setItem(`${PREFIX}?`, '')
    localStorage.removeItem(`${PREFIX}?`)
    return true
  } catch {
    return false
  }
}

/** False where the device keeps nothing, or was not asked yet: then the form is sent as it is. */
export function keepVisit(shelf: string, one: Kept): boolean {
  const { kept, keeping } = onShelf(shelf)
  if (keeping !== 'sealed' && keeping !== 'open') return false
  put(shelf, { kept: [...kept.filter(({ key }) => key !== one.key), one] })
  keepAs(shelf, one.key, one)
  return true
}
export function dropVisit(shelf: string, key: string): void {
  const { kept, loose } = onShelf(shelf)
  put(shelf, { kept: kept.filter((one) => one.key !== key), loose: loose.filter((one) => one !== key) })
  keepAs(shelf, key, null)
}
export function keepDraft(shelf: string, draft: Record<string, string> | null): void {
  if (['sealed', 'open'].includes(onShelf(shelf).keeping)) keepAs(shelf, DRAFT, draft)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  const elsewhere = ({ key, storageArea }: StorageEvent) => {
    if (storageArea === localStorage) for (const shelf of shelves.keys()) if (key === null || key.startsWith(`${shelf}/`)) void openShelf(shelf)
    listener()
  }
  addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', elsewhere)
  }
}

/** What is kept, also as another window of the same device changes it. */
export function useShelf(shelf: string): Shelf {
  useEffect(() => void openShelf(shelf), [shelf])
  return useSyncExternalStore(subscribe, () => onShelf(shelf), () => EMPTY)
}

/** Receptions of which this person still has something on this device: id and how many. */
export function useShelves(personId: string): { id: string; count: number }[] {
  const all = useSyncExternalStore(subscribe, () => namesUnder(`${PREFIX}${personId}/`).filter((name) => !name.endsWith(`/${DRAFT}`)).join('|'), () => '')
  const counts = new Map<string, number>()
  for (const name of all === '' ? [] : all.split('|')) counts.set(name.split('/')[2]!, (counts.get(name.split('/')[2]!) ?? 0) + 1)
  return [...counts].map(([id, count]) => ({ id, count }))
}

/** Whoever leaves the device leaves nothing on it. */
export async function forgetVisits(personId: string): Promise<void> {
  for (const shelf of shelves.keys()) if (personOf(shelf) === personId) shelves.delete(shelf)
  for (const name of namesUnder(`${PREFIX}${personId}/`)) localStorage.removeItem(name)
  changed()
  await forgetKey(personId)
}
