/** A no-break space looks like any other in a failure; § does not. */
export const readable = (text: string): string => text.replaceAll('\u00A0', '§')
