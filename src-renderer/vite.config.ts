import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** KaTeX names each font in three formats; Chromium needs one. */
const oneFontFormat: Plugin = {
  name: "one-font-format",
  enforce: "pre",
  transform: {
    filter: { id: /katex\.min\.css/ },
    handler: (css) => css.replaceAll(/,url\([^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ""),
  },
};

/** The renderer alone; the main process, the engine and the preload are built by `tools/build.ts`. */
export default defineConfig({
  plugins: [react(), oneFontFormat],
  base: "./",
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "chrome140",
    modulePreload: { polyfill: false },
    // The content security policy allows no font inside a style sheet.
    assetsInlineLimit: 0,
  },
});
