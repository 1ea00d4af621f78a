/**
 * The function of CloudFront that leads every address of the app to its one page, as `infra/local/serve-client.ts` does on one machine. It runs at the
 * edge in a JavaScript of its own, so it is written here as it is sent there. Paths that have rules of their own never come to it.
 */
export const REWRITE_PATH = `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}
`;
