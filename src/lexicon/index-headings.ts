import type { MetaName } from '../model/meta.ts'

/** Headings under which indexes of documents carry what the program knows, in English and Chinese; small letters, `_` for blanks. */
export const indexHeadings: Readonly<Record<MetaName | 'path', readonly string[]>> = {
  path: ['path', 'file', 'filename', '路径', '文件', '文件名', '附件'],
  region: ['region', '地区', '地区名称', '行政区', '区域'],
  region_code: ['region_code', '地区代码', '地区编码', '行政区划代码', '区划代码'],
  organization: ['organization', 'organisation', '单位', '机构', '单位名称', '发布机构', '部门'],
  year: ['year', '年度', '年份'],
  source_url: ['source_url', 'url', '网址', '链接', '来源网址', '原文链接'],
  published_on: [
    'published_on',
    'publication_date',
    'published',
    '发布日期',
    '公开日期',
    '发布时间',
  ],
}
