import type { Networks, Recognition } from './scans/networks.ts'
import { findInstalled } from './scans/onnx/installed.ts'
import { loadNetworks } from './scans/onnx/networks.ts'

/** Loaded when the first picture is read; nobody closes them. */
let loaded: Promise<Networks> | undefined

/** Recognition by the optional packages. Throws MissingError that says what to install. */
export function recognition(): Recognition {
  const installed = findInstalled()
  const networks = () => {
    loaded ??= loadNetworks(installed)
    return loaded
  }
  return { name: installed.name, networks }
}
