/** Words of the page: sentences, lists of sentences, or groups of them. */
export type Words = { readonly [key: string]: string | readonly string[] | Words };

/** The same keys with other words: a language that lacks one, or has one too many, does not compile. (Of lists, a test compares the lengths.) */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : SameKeys<T[K]>;
};
