/** The custom functions as people look them up in the sidebar; the build makes the list from their help. */
export interface ListedFunction {
  readonly name: string;
  /** Names of the arguments: `du_lieu; ky; [cot; gia_tri]…`. */
  readonly syntax: string;
  /** The heading it stands under. */
  readonly purpose: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly returns: string;
  readonly examples: readonly ListedExample[];
}

export interface ListedExample {
  readonly formula: string;
  readonly text: string;
  /** What the cell shows; null of a table that spills. */
  readonly result: string | null;
}

/** An example put for one workbook: its tab names, its newest date; '' where the text tells other figures. */
export type OwnExample = Pick<ListedExample, 'formula' | 'text'>;

/** By the name of the function, in the order of its help. */
export type OwnExamples = Readonly<Record<string, readonly OwnExample[]>>;

/** Which formula is to be inserted: never its text, which any page could make up. */
export interface ExampleChoice {
  readonly name: string;
  /** From 0, in the order of the function's help. */
  readonly example: number;
}

export interface InsertedExample {
  /** As it stands in the cell: the workbook's own tab names and newest date in it. */
  readonly formula: string;
  readonly message: string;
}
