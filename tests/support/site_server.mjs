// Serves a finished site: node site_server.mjs <folder> <certificate and key, PEM>. It prints its port when it is ready.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const COMPRESSED = [".css", ".html", ".js", ".json", ".svg"];
const [folder, identity] = process.argv.slice(2);
const answers = new Map();

function answer(address) {
  const asked = join(folder, normalize(decodeURIComponent(new URL(address, "https://site").pathname)));
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
  if (!existsSync(file)) return [404, {}, ""];
  const kind = extname(file);
  const squeezed = COMPRESSED.includes(kind);
  const body = squeezed ? gzipSync(readFileSync(file)) : readFileSync(file);
  const head = { "content-type": TYPES[kind] ?? "application/octet-stream", "cache-control": "max-age=31536000" };
  return [200, squeezed ? { ...head, "content-encoding": "gzip" } : head, body];
}

const pem = readFileSync(identity);
const server = createSecureServer({ cert: pem, key: pem }, (request, response) => {
  if (!answers.has(request.url)) answers.set(request.url, answer(request.url));
  const [status, head, body] = answers.get(request.url);
  response.writeHead(status, head);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
