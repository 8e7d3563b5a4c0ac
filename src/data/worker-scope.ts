// What a service worker is given by the browser, as far as it is needed: TypeScript has its types only in place of the page's.

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerMessage extends WorkerEvent {
  readonly data: unknown;
}

export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessage) => void): void;
}

/** What a page tells its worker: keep this area as the host has it, and of others only those that are published. */
export interface KeepMessage {
  readonly keep: string;
  readonly published: readonly string[];
}
