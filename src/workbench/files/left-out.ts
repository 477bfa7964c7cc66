/** What a conversion could not take along, in the words of a person: "Pictures on Sales". */
export type LeftOut = readonly string[];
