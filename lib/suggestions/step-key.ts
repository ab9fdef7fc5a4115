/** Of a step of the suggestion itself its name alone; of everything around it (a part, a request, a talk) also what it is and whose. */
export const keyOf = ({ kind, id, action }: { kind: string; id: string; action: string }) => (kind === 'suggestion' ? action : `${kind}-${action}-${id}`)

/** Told from the key alone: also of a form that somebody else's step has just taken away. */
export const isOfPart = (key: string | null | undefined) => key?.includes('-') ?? false
