import { type Region, regionsNamed } from './gazetteer.ts'

/** The peoples in the names of autonomous regions, without 族; those of one character are never printed without it. */
const peoples =
  '朝鲜 土家 布依 景颇 傈僳 哈尼 拉祜 布朗 独龙 普米 纳西 仡佬 仫佬 毛南 裕固 保安 撒拉 东乡 达斡尔 哈萨克 蒙古 柯尔克孜 锡伯 塔吉克 维吾尔 鄂温克'
const shortPeoples = '苗 侗 彝 藏 羌 回 壮 瑶 黎 傣 白 佤 怒 满 畲 水 土 各'
const people = `(?:(?:${peoples.split(' ').join('|')})族?|(?:${shortPeoples.split(' ').join('|')})族)`
/** 延边朝鲜族自治州: its place, and what it is. */
const autonomous = new RegExp(`^(.{2,}?)${people}+自治(州|县|旗)$`)
/** 广西壮族自治区 is printed as 广西自治区, 广西区 or 广西. */
const autonomousRegion = new RegExp(`^(.{2,}?)${people}自治区$`)

const shortNames = shortened()

function shortened(): ReadonlyMap<string, readonly Region[]> {
  const found = new Map<string, Region[]>()
  const add = (short: string, region: Region) => {
    if (!regionsNamed.has(short)) found.set(short, [...(found.get(short) ?? []), region])
  }
  for (const [name, regions] of regionsNamed) {
    const [, place = '', kind = ''] = autonomous.exec(name) ?? []
    const [, region = ''] = autonomousRegion.exec(name) ?? []
    for (const one of regions) {
      if (place !== '') for (const tail of [kind, `自治${kind}`]) add(`${place}${tail}`, one)
      if (region !== '') for (const tail of ['自治区', '区', '']) add(`${region}${tail}`, one)
    }
  }
  return found
}

/**
 * The region a printed name is of, in full or in short (延边州), with the regions over it before it or without (湖南省怀化市). Of several of one name
 * the one under or over `home` counts; undefined where that leaves none or several.
 */
export function regionOf(printed: string, home?: Region): Region | undefined {
  const named = regionsNamed.get(printed) ?? shortNames.get(printed)
  if (named !== undefined) return nearest(named, home)
  for (let cut = 2; cut <= printed.length - 2; cut += 1) {
    const over = regionsNamed.get(printed.slice(0, cut)) ?? shortNames.get(printed.slice(0, cut))
    const above = over && nearest(over, home)
    const under = above && regionOf(printed.slice(cut), above)
    if (above && under?.code.startsWith(above.code)) return under
  }
  return undefined
}

function nearest(regions: readonly Region[], home: Region | undefined): Region | undefined {
  if (regions.length < 2 || home === undefined) return regions.length === 1 ? regions[0] : undefined
  for (let length = home.code.length; length >= 2; length -= 2) {
    const near = regions.filter(({ code }) => code.startsWith(home.code.slice(0, length)))
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}
