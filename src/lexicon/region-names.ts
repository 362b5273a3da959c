import { type Region, regionOfCode, regionsNamed } from './gazetteer.ts'

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

/**
 * The region under `home` that a row or column calls by its place alone (哈尔滨 for 哈尔滨市, 自治州 for the only one of Hunan) or as people there do (博州);
 * undefined where it may be several. Only where regions are listed is such a word one: elsewhere it is a word like others.
 */
export function regionInShort(printed: string, home: Region): Region | undefined {
  const own = regionsRightUnder(home)
  const word = shortForms[printed]
  const named = own.filter(({ name }) => name === word)
  const place = own.filter(({ name }) => isPlaceOf(printed, name))
  const kind = levelAlone.test(printed) ? own.filter(({ name }) => name.endsWith(printed)) : []
  const [first, ...others] = named.length > 0 ? named : place.length > 0 ? place : kind
  return others.length === 0 ? first : undefined
}

/** The regions one level below a region. */
export function regionsRightUnder(home: Region): readonly Region[] {
  return under(home).filter(region => isRightUnder(region, home))
}

/** The region some words begin with by its place alone, where only one has it and what follows is a report's: 2021年｜济源｜国民经济和社会发展统计公报. */
export function placeInTitle(words: string): { name: string; printed: string } | undefined {
  for (let length = PLACE.most; length >= PLACE.least; length--) {
    const printed = words.slice(0, length)
    if (!reportAfterPlace.test(words.slice(length))) continue
    const named = placesAlone().get(printed)
    if (named?.length === 1 && named[0] !== undefined) return { name: named[0], printed }
  }
  return undefined
}

/** Characters of a place without the word of its level. */
const PLACE = { least: 2, most: 6 }
const reportAfterPlace =
  /^(?:\d{4}年)?(?:国民经济|统计公报|财政|政府|预算|决算|一般公共预算|地方政府)/

let alone: ReadonlyMap<string, readonly string[]> | undefined

/** Places without the word of their level → the names of the regions there: 济源 → 济源市. */
function placesAlone(): ReadonlyMap<string, readonly string[]> {
  if (alone !== undefined) return alone
  const found = new Map<string, string[]>()
  for (const [name, regions] of regionsNamed)
    for (const _ of regions) {
      const place =
        autonomousRegion.exec(name)?.[1] ??
        autonomous.exec(name)?.[1] ??
        name.replace(/(?<=..)(?:[省市县区州盟旗]|地区)$/, '')
      if (place !== name) found.set(place, [...(found.get(place) ?? []), name])
    }
  alone = found
  return found
}

/** So many names, and this share of all, are regions where a table lists them. */
const LISTED = { least: 3, share: 0.6 }

/** Whether names are those of regions right under one, in full or by their places alone: 海口, 三亚, 文昌. */
export function areListed(names: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const parent of parentsOf().get(name) ?? [])
      counts.set(parent, (counts.get(parent) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return most >= LISTED.least && most >= names.length * LISTED.share
}

let parents: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Names and places of regions → the codes of what they lie right under. */
function parentsOf(): ReadonlyMap<string, ReadonlySet<string>> {
  if (parents !== undefined) return parents
  const found = new Map<string, Set<string>>()
  for (const [name, regions] of regionsNamed)
    for (const { code } of regions) {
      const parent = [4, 2].find(length => length < code.length && isRegion(code.slice(0, length)))
      const place =
        autonomous.exec(name)?.[1] ?? name.replace(/(?<=..)(?:[市县区州盟旗]|地区)$/, '')
      for (const word of [name, place]) {
        const codes = found.get(word) ?? new Set<string>()
        found.set(word, codes.add(code.slice(0, parent ?? 0)))
      }
    }
  parents = found
  return found
}

function isRegion(code: string): boolean {
  return regionOfCode(code) !== undefined
}

/** One level below, or below a level that is no region: 文昌市 (469005) lies right under 海南省. */
function isRightUnder({ code }: Region, home: Region): boolean {
  const below = code.length - home.code.length
  if (below === STEP) return true
  return below === 2 * STEP && regionOfCode(code.slice(0, home.code.length + STEP)) === undefined
}

/** Digits of a code that a level has. */
const STEP = 2

/** The words of a level that are a name where only one region of that level lies under another. */
const levelAlone = /^自治[州县旗]$/

/** What people there call their prefectures, beside the names shortened by rule. */
const shortForms: Readonly<Record<string, string>> = {
  博州: '博尔塔拉蒙古自治州',
  巴州: '巴音郭楞蒙古自治州',
  克州: '克孜勒苏柯尔克孜自治州',
  锡盟: '锡林郭勒盟',
  阿盟: '阿拉善盟',
  版纳: '西双版纳傣族自治州',
}

/** 哈尔滨 of 哈尔滨市, 大兴安岭 of 大兴安岭地区, 恩施 of 恩施土家族苗族自治州. */
function isPlaceOf(place: string, name: string): boolean {
  if (place.length < 2 || !name.startsWith(place)) return false
  const rest = name.slice(place.length)
  return /^(?:[市县区州盟旗]|地区)$/.test(rest) || autonomous.exec(name)?.[1] === place
}

function under(home: Region): readonly Region[] {
  const found = regionsUnder.get(home.code) ?? []
  if (!regionsUnder.has(home.code)) {
    for (const regions of regionsNamed.values())
      for (const one of regions) if (one.code.startsWith(home.code)) found.push(one)
    regionsUnder.set(home.code, found)
  }
  return found
}
const regionsUnder = new Map<string, Region[]>()

function nearest(regions: readonly Region[], home: Region | undefined): Region | undefined {
  if (regions.length < 2 || home === undefined) return regions.length === 1 ? regions[0] : undefined
  for (let length = home.code.length; length >= 2; length -= 2) {
    const near = regions.filter(({ code }) => code.startsWith(home.code.slice(0, length)))
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}
