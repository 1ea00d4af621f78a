/** One request, ready to go. */
export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it. Of what a receiver says only the status counts: its words are nobody's to keep. */
export type WebhookResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** How long it asks to be left alone, where it does. */
      readonly retryAfterS?: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Sends requests of webhooks to addresses that are anybody's. It never throws. */
export interface WebhookSender {
  send(request: WebhookRequest): Promise<WebhookResult>;
}
