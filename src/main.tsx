import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./ui/styles/tokens.css";
import "./ui/styles/fonts.css";
import "./ui/styles/base.css";
import "./ui/styles/print.css";
import { boot } from "./app/boot.ts";
import { App } from "./ui/App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

const app = await boot();
createRoot(root).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
