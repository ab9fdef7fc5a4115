// How telephone and identity numbers are written in a text. The groups are what may stay when the middle is hidden.

/** 13800001111, 138 0000 1111: what comes first, the middle, the end. */
export const MOBILE = /(?<!\d)(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/g
/** 0772-3210000: the area, the middle, the end. */
export const LANDLINE = /(?<!\d)(0\d{2,3})[-—－ ]?(\d{3,4})(\d{4})(?!\d)/g
/** An identity number of 18 signs: the region, the end. */
export const IDENTITY = /(?<!\d)(\d{3})\d{11}(\d{3}[\dXx])(?!\d)/g
