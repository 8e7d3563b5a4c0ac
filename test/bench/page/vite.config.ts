// Builds the page with the means to measure it: the same sources and settings as the page that is published.
import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vite";
import pageConfig from "../../../vite.config.ts";

export default defineConfig((env) =>
  mergeConfig(pageConfig(env), {
    root: fileURLToPath(new URL(".", import.meta.url)),
    publicDir: fileURLToPath(new URL("../../../public", import.meta.url)),
    build: { emptyOutDir: true },
  }),
);
