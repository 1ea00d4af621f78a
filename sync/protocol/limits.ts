/** The most rows of one push. */
export const PUSH_ROWS = 500;
/** The most bytes of a request body: API Gateway takes 10 MB, Lambda 6; a device splits at 250 KB. */
export const BODY_BYTES = 1_000_000;
/** Where a device splits its pushes, in bytes of JSON. */
export const PUSH_BYTES = 250_000;
/** The most bytes of one document as JSON. DynamoDB's item limit is 400 KB, and the canonical item carries more than the body. */
export const DOCUMENT_BYTES = 256_000;
/** How deep a document may nest. */
export const DOCUMENT_DEPTH = 32;
/** The most documents and bytes of one pulled page, for all kinds of one pull together. */
export const PULL_DOCUMENTS = 1_000;
export const PULL_BYTES = 1_000_000;
/** How often a visible page pulls whatever happens, in milliseconds. */
export const SAFETY_PULL_MS = 60_000;
