// Preloaded into clasp: every https request goes to a plain server on loopback, so that nothing can
// leave the machine. clasp has no setting for the address of the API.
const http = require('node:http');
const https = require('node:https');

const port = Number(process.env.FAKE_GOOGLE_PORT);

/** @param {any[]} args as https.request takes them: (url, options?, callback?) or (options, callback?) */
function redirected(...args) {
  const url = typeof args[0] === 'string' || args[0] instanceof URL ? new URL(args[0]) : null;
  const options = (url ? args[1] : args[0]) ?? {};
  return http.request(
    {
      method: options.method,
      path: options.path ?? `${url?.pathname}${url?.search}`,
      headers: { ...options.headers, 'x-real-host': options.hostname ?? url?.hostname },
      host: '127.0.0.1',
      port,
    },
    args.find((arg) => typeof arg === 'function'),
  );
}

Object.assign(https, {
  request: redirected,
  /** @param {any[]} args */
  get: (...args) => {
    const request = redirected(...args);
    request.end();
    return request;
  },
});
