import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The renderer alone; the main process, the engine and the preload are built by `tools/build.ts`. */
export default defineConfig({
  plugins: [react()],
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
