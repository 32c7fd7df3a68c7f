import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource/source-serif-4/latin-600.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/page.css";
import "./style/components.css";
import "./style/print.css";
import { render } from "preact";
import { App } from "./app";

const host = document.getElementById("page");
if (host !== null) render(<App />, host);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => void navigator.serviceWorker.register("./sw.js"));
}
