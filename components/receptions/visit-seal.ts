'use client'

const BASE = 'visits'
const KEYS = 'keys'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the device keeps no key'))
  })

async function shelfOfKeys<T>(mode: IDBTransactionMode, ask: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(BASE, 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore(KEYS)
  const base = await done(opening)
  try {
    return await done(ask(base.transaction(KEYS, mode).objectStore(KEYS)))
  } finally {
    base.close()
  }
}

const held = new Map<string, Promise<CryptoKey | null>>()

/** The key with which a person's visits lie sealed on this device. It can be used here and read out nowhere; null where the page came without TLS, or the device keeps none. */
export const keyOf = (personId: string): Promise<CryptoKey | null> => {
  const known = held.get(personId) ?? findKey(personId)
  held.set(personId, known)
  return known
}

async function findKey(personId: string): Promise<CryptoKey | null> {
  if (typeof crypto === 'undefined' || !crypto.subtle || typeof indexedDB === 'undefined') return null
  try {
    const known = await shelfOfKeys<CryptoKey | undefined>('readonly', (keys) => keys.get(personId))
    if (known) return known
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await shelfOfKeys('readwrite', (keys) => keys.put(made, personId))
    return made
  } catch {
    return null
  }
}

/** Without its key, whatever was left behind cannot be read by anybody. */
export async function forgetKey(personId: string): Promise<void> {
  held.delete(personId)
  if (typeof indexedDB !== 'undefined') await shelfOfKeys('readwrite', (keys) => keys.delete(personId)).catch(() => undefined)
}

const SEALED = 'sealed.'
const PIECE = 0x8000 // a call takes only so many arguments, and a photo is longer
const toText = (bytes: Uint8Array) => btoa(Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) => String.fromCharCode(...bytes.subarray(at * PIECE, (at + 1) * PIECE))).join(''))
export const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

export async function seal(key: CryptoKey | null, value: unknown): Promise<string> {
  const text = JSON.stringify(value)
  if (!key) return text
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const closed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)))
  return `${SEALED}${toText(iv)}.${toText(closed)}`
}

/** Null where it cannot be opened: its key is gone, or somebody changed it. */
export async function unseal<T>(key: CryptoKey | null, raw: string): Promise<T | null> {
  try {
    if (!raw.startsWith(SEALED)) return JSON.parse(raw) as T // written by `seal` alone, under a name of our own
    const [iv = '', closed = ''] = raw.slice(SEALED.length).split('.')
    if (!key) return null
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(closed)))) as T
  } catch {
    return null
  }
}
