/**
 * Data on its way to a client component, as one text. React looks at every value of an object by itself: when the server
 * writes it down, when the server reads it again to draw the page, and once more in the browser. At a text it looks once.
 */
export type Packed<T> = string & { readonly holds?: T }

export const pack = <T>(value: T): Packed<T> => JSON.stringify(value)
export const unpack = <T>(packed: Packed<T>): T => JSON.parse(packed)
