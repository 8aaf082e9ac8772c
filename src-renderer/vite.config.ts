import { readFileSync } from "node:fs";
import { resolve } from "node:path";
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

/** Decoders of JPEG 2000 and JBIG2, which scanned pages are stored as; pdf.js loads them by their names. */
const pdfDecoders: Plugin = {
  name: "pdf-decoders",
  generateBundle() {
    for (const name of ["openjpeg_nowasm_fallback.js", "jbig2_nowasm_fallback.js"]) {
      const source = readFileSync(resolve(import.meta.dirname, "../node_modules/pdfjs-dist/wasm", name));
      this.emitFile({ type: "asset", fileName: `pdf/${name}`, source });
    }
  },
};

/** The renderer alone; the main process, the engine and the preload are built by `tools/build.ts`. */
export default defineConfig({
  plugins: [react(), oneFontFormat, pdfDecoders],
  base: "./",
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "chrome140",
    modulePreload: { polyfill: false },
    // The content security policy allows no font inside a style sheet.
    assetsInlineLimit: 0,
    // MathLive is one file of 0.8 MB, which is loaded when a formula is first changed.
    chunkSizeWarningLimit: 850,
  },
});
