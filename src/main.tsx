// Starts the page: store, address, loading, components.
import { createRoot } from "react-dom/client";
import { parseMonth } from "./core/basics/months.ts";
import { bindAddress, queryIn } from "./state/address.ts";
import { startLoading } from "./state/loading.ts";
import { makeStore } from "./state/store.ts";
import { AppContext } from "./views/kit/app-context.ts";
import { Page } from "./views/shell/app.tsx";
import { PAGES } from "./views/shell/pages.ts";
import { trustOnlyOurs } from "./views/shell/trusted-types.ts";
import "./views/styles/index.css";

trustOnlyOurs(import.meta.url.replace(/[^/]*$/, ""), window as object);

const today = parseMonth(new Date().toISOString().slice(0, 7));
const store = makeStore(queryIn(window), today ?? 0, PAGES);
const address = bindAddress(store, window);
const app = { store, address, loader: startLoading(store, address) };

const root = document.getElementById("root");
if (root === null) throw new Error("no #root");
createRoot(root).render(
  <AppContext value={app}>
    <Page />
  </AppContext>,
);
