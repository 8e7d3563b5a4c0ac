// `npm start`: builds the page, serves it on port 4173 and says where.
import { build, preview } from "vite";

const PORT = 4173;

try {
  await build({ logLevel: "warn" });
  await preview({ preview: { host: "127.0.0.1", port: PORT, strictPort: true } });
  console.log(`Wardscope is ready: http://localhost:${PORT}/ (Ctrl+C stops it)`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const taken = /port \d+ is (?:already )?in use/i.test(message);
  console.error(taken ? `Port ${PORT} is taken: stop the program that uses it, then try again.` : message);
  process.exit(1);
}
