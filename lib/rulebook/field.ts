/** How one rule is named and said; with `options` where it is a choice among few. */
export type Field<V> = { label: string; say: (value: V) => string; options?: readonly { value: V; label: string }[] }

/** A rule that is a list of things with codes: its entries are compared one by one. */
export type ListField<E> = Field<E[]> & { entry: (entry: E) => string }

export const aChoice = <V extends string | number | boolean | null>(label: string, options: readonly (readonly [V, string])[]): Field<V> => ({
  label,
  say: (value) => options.find(([option]) => option === value)?.[1] ?? String(value),
  options: options.map(([value, words]) => ({ value, label: words })),
})

export const eitherWay = (label: string, yes: string, no: string): Field<boolean> => aChoice<boolean>(label, [[true, yes], [false, no]])

export const aCount = (label: string, say: (count: number) => string): Field<number> => ({ label, say })

export const someDays = (label: string, measure: string): Field<number[]> => ({
  label,
  say: (days) => (days.length ? `到期前 ${[...days].sort((a, b) => b - a).join('、')} ${measure}各一次` : '不提醒'),
})

export const aList = <E extends { label: string }>(label: string, entry: (entry: E) => string = (one) => one.label): ListField<E> => ({
  label, entry, say: (entries) => entries.map((one) => one.label).join('、'),
})
