/**
 * Radicals of the Supplement that fonts share the glyph of a Han character with, each before that character: programs that
 * print take either code for it. Unicode's compatibility forms leave them as they are, unlike those of Kangxi.
 */
const pairs =
  '2e82:4e5b 2e83:4e5a 2e85:4ebb 2e89:5202 2e8b:353e 2e8e:5140 2e8f:5c23 2e90:5c22 2e92:5df3 2e93:5e7a ' +
  '2e94:5f51 2e96:5fc4 2e98:624c 2e99:6535 2e9b:65e1 2e9e:6b7a 2ea0:6c11 2ea1:6c35 2ea3:706c 2ea4:722b ' +
  '2ea6:4e2c 2ea8:72ad 2ead:793b 2eaf:7cf9 2eb0:7e9f 2eb1:7f53 2eb3:34c1 2eb9:8002 2eba:8080 2ebe:8279 ' +
  '2ebf:8279 2ec1:864e 2ec2:8864 2ec3:8980 2ec4:897f 2ec5:89c1 2ec6:89d2 2ec8:8ba0 2ec9:8d1d 2ecb:8f66 ' +
  '2ecc:8fb6 2ecd:8fb6 2ece:8fb6 2ed0:9485 2ed1:9577 2ed2:9578 2ed3:957f 2ed4:95e8 2ed6:961d 2ed8:9752 ' +
  '2ed9:97e6 2eda:9875 2edb:98ce 2edc:98de 2edd:98df 2edf:98e0 2ee0:9963 2ee2:9a6c 2ee3:9aa8 2ee4:9b3c ' +
  '2ee5:9c7c 2ee6:9e1f 2ee7:5364 2ee8:9ea6 2ee9:9ec4 2eea:9efe 2eeb:6589 2eec:9f50 2eed:6b6f 2eee:9f7f ' +
  '2eef:7adc 2ef0:9f99 2ef1:9f9c 2ef2:4e80'

const characterOf = (code: string): string => String.fromCharCode(Number.parseInt(code, 16))
const characters: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map(pair => {
    const [radical = '', character = ''] = pair.split(':')
    return [characterOf(radical), characterOf(character)] as const
  }),
)
const radical = /[\u2e80-\u2fd5]/g

/** Words with Han characters in the place of radicals, character for character. */
export function withoutRadicals(words: string): string {
  return words.replace(radical, char => characters.get(char) ?? char.normalize('NFKC'))
}
