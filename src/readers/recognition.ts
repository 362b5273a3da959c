import type { Networks, Recognition } from './scans/networks.ts'
import { findInstalled } from './scans/onnx/installed.ts'
import { loadNetworks } from './scans/onnx/networks.ts'

/** Of how pictures are read with them: raised when it changes, because results are stored under the name. */
const VERSION = 2

/** Loaded when the first picture is read; nobody closes them. */
let loaded: Promise<Networks> | undefined

/** Recognition by the optional packages. Throws MissingError that says what to install. */
export function recognition(): Recognition {
  const installed = findInstalled()
  const networks = () => {
    loaded ??= loadNetworks(installed)
    return loaded
  }
  return { name: `${installed.name}, reading ${VERSION}`, networks }
}
