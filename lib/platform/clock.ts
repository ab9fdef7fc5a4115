const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The one place where the present is read. */
export const now = () => new Date()

/** The calendar day in China of an instant, as '2026-03-04': in UTC it is still yesterday until 08:00. */
export const dayOf = (instant: Date) => inShanghai.format(instant)
