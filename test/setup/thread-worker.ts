/** A browser's Worker on a thread of Node: the same script, messages copied between threads, and ended at any time. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker as Thread } from "node:worker_threads";

const root = resolve(__dirname, "../..");

/** Before the script: TypeScript, and the two names by which a browser's worker hears and speaks. */
const prelude = `
  const { parentPort, workerData } = require("node:worker_threads");
  require("@swc-node/register");
  globalThis.self = {
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (_, listener) => parentPort.on("message", (data) => listener({ data })),
  };
  require(workerData);
`;

export class ThreadWorker {
  private readonly thread: Thread;

  constructor(script: URL) {
    this.thread = new Thread(prelude, { eval: true, workerData: pathOf(script) });
  }

  addEventListener(kind: "message" | "error", listener: (event: { data: unknown; message: string }) => void): void {
    this.thread.on(kind, (said: unknown) => listener({ data: said, message: String(said) }));
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}

/** Scripts are named as seen from the file that starts them; only the folder differs by environment. */
function pathOf(script: URL): string {
  return resolve(root, fileURLToPath(script));
}
