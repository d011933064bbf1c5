/**
 * Texts that an expression makes are no longer, in UTF-16 units: one that doubles itself again and again would fill the memory. Far more than any
 * event or payload of the products holds.
 */
export const longestText = 1_048_576

export const tooLongText = `This text would have more than ${longestText} letters.`
