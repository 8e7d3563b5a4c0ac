// What a device asks for when the page is put on its home screen: `manifest.webmanifest` and the icons, made with the build.
import type { Plugin } from "vite";
import type { SiteConfig } from "../src/core/area/site-config.ts";
import { iconPng } from "./app-icon.ts";

const FILE = "manifest.webmanifest";
const ICONS = [
  { src: "icon-192.png", size: 192, whole: false },
  { src: "icon-512.png", size: 512, whole: false },
  { src: "icon-whole-512.png", size: 512, whole: true },
] as const;
/** iOS rounds the corners by itself, and fills clear ones with black. */
const TOUCH_ICON = { src: "apple-touch-icon.png", size: 180, whole: true } as const;

/** All addresses are relative to the page's folder, wherever it is. */
export function appManifest({ title }: Pick<SiteConfig, "title">): object {
  return {
    name: title,
    short_name: title.length > 12 ? "Crime map" : title,
    description: "Crime by ward, from open police data.",
    lang: "en-GB",
    id: "./",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#0f4c75",
    icons: [
      ...ICONS.map(({ src, size, whole }) => ({
        src,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: whole ? "maskable" : "any",
      })),
      { src: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
  };
}

export function installable(settings: Pick<SiteConfig, "title">, svg: string): Plugin {
  return {
    name: "app-manifest",
    apply: "build",
    generateBundle() {
      const manifest = `${JSON.stringify(appManifest(settings), null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: FILE, source: manifest });
      for (const { src, size, whole } of [...ICONS, TOUCH_ICON])
        this.emitFile({ type: "asset", fileName: src, source: iconPng(svg, size, whole) });
    },
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "manifest", href: `./${FILE}` }, injectTo: "head" },
      { tag: "link", attrs: { rel: "apple-touch-icon", href: `./${TOUCH_ICON.src}` }, injectTo: "head" },
    ],
  };
}
