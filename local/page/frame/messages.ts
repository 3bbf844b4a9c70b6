/** What a page of the add-in and the page around it say to each other. */

export type FrameMessage =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly fn: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'focus-grid' }
  | { readonly kind: 'escape' }
  /** The page tried to reach the network. */
  | { readonly kind: 'blocked'; readonly what: string };

export type FrameReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly message: string;
    };
