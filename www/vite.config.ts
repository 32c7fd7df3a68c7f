import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { laws } from "echeance";
import { defineConfig, type Plugin } from "vite";

/** Everything comes from the page's own folder, nothing inline; wasm may be compiled. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only the built page: the development server puts styles and scripts inline. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}

/** Fonts of scripts that the page itself does not use are fetched when a citation needs them. */
const ondemand = /(cyrillic|greek|vietnamese)/;

/** Writes the service worker with the list of what was built. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const built = Object.keys(bundle).filter((name) => !ondemand.test(name) && !name.endsWith(".map"));
        const files = [
          "./",
          "icon.svg",
          "icon-192.png",
          "icon-512.png",
          "manifest.webmanifest",
          ...built.filter((name) => name !== "index.html"),
        ];
        const digest = createHash("sha256");
        for (const name of built) {
          const made = bundle[name];
          digest.update(name).update(made?.type === "chunk" ? made.code : (made?.source ?? ""));
        }
        const head = `const version = ${JSON.stringify(digest.digest("hex").slice(0, 16))};\nconst files = ${JSON.stringify(files)};\n`;
        this.emitFile({ type: "asset", fileName: "sw.js", source: head + readFileSync("service-worker.js", "utf8") });
      },
    },
  };
}

/** Writes a compressed copy beside each text, for servers that send those. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        if (/\.(js|css|html|svg|webmanifest)$/.test(name))
          writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
      }
    },
  };
}

export default defineConfig({
  base: "./",
  define: { LAW_CODES: JSON.stringify(laws().map(({ code }) => code)) },
  plugins: [contentSecurityPolicy(), serviceWorker(), compressed()],
  build: {
    target: ["chrome123", "safari17.5", "firefox128"],
    // A font or an icon inside the style sheet would need data: in the policy.
    assetsInlineLimit: 0,
    // The library carries its core inside.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
});
