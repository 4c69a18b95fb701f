import { initWasm } from "@resvg/resvg-wasm";

let started: Promise<void> | undefined;

/**
 * Starts resvg, which draws SVGs as pictures: once in a run, whoever asks first.
 *
 * @param wasm the bytes of its WebAssembly
 */
export function startResvg(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  started ??= initWasm(wasm);
  return started;
}
