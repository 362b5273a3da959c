import { base } from '../review/view/style.ts'

/** The look of the report: that of the review page, as one page to scroll, tables as blocks at the width of a phone. */
export const style = `${base}
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.25rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 0; }
.lead, .soft, .none, .more { color: var(--soft); margin: .35rem 0; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .6rem; margin: 1.25rem 0 0; }
.totals div, section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.totals div { padding: .6rem .9rem; }
.totals dt { color: var(--soft); font-size: .85rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.look dd { color: var(--contradicted); }
section { padding: 1.1rem 1.25rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .6rem 0 .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; font-weight: normal; }
thead th { color: var(--soft); font-size: .85rem; }
.number { text-align: right; white-space: nowrap; }
.bars th { width: 14rem; } .bars .number { width: 6rem; } .bars td, .bars th { border: 0; padding-block: .2rem; }
.bar { vertical-align: middle; } .bar svg { display: block; width: 100%; height: .7rem; border-radius: .2rem; }
.track { fill: var(--line); opacity: .5; }
.bar-good { fill: var(--agreed); } .bar-doubtful { fill: var(--doubtful); } .bar-bad { fill: var(--contradicted); }
.entries { list-style: none; margin: 0; padding: 0; }
.entries > li { border-left: 4px solid currentColor; padding: .1rem 0 .2rem .9rem; margin: 0 0 1.4rem; overflow-wrap: anywhere; }
.entries h3 { margin: 0; } .entries .said, .entries .where, .entries blockquote { color: var(--ink); }
.where { margin: .3rem 0 0; padding: 0; list-style: none; font-size: .9rem; } .where b { font-weight: 600; }
blockquote { margin: .4rem 0; padding: .4rem .8rem; background: var(--paper); border-radius: .3rem; }
mark { background: var(--chosen); color: inherit; outline: 1px solid var(--chosen-line); border-radius: .1rem; }
.scroll { position: relative; overflow-x: auto; max-width: 100%; margin: .4rem 0; }
.extract { width: auto; color: var(--ink); font-size: .88rem; } .extract td, .extract th { border: 1px solid var(--line); padding: .2rem .5rem; min-width: 4rem; max-width: 18rem; } .extract th { background: var(--paper); }
.region { display: block; background: #fff; border: 1px solid var(--line); font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.region .cells rect { fill: none; stroke: #8a96a1; stroke-width: .5; } .region .marked rect { fill: #ffd54a; fill-opacity: .45; stroke: #a86a00; stroke-width: 1.2; } .region text { fill: #111; }
.heat { width: auto; } .heat th, .heat td { padding: .2rem .55rem; border: 1px solid var(--line); white-space: nowrap; font-variant-numeric: tabular-nums; } .heat td { text-align: right; }
.heat-agreed { color: var(--agreed); } .heat-other { color: var(--unclaimed); } .heat-conflict { color: var(--contradicted); font-weight: 700; } .heat-missing { color: var(--plain); }
td.heat-agreed { background: color-mix(in srgb, var(--agreed) 12%, var(--card)); } td.heat-conflict { background: color-mix(in srgb, var(--contradicted) 10%, var(--card)); }
.key { margin-right: .8rem; white-space: nowrap; font-weight: 400; }
.series { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; } .series figure { margin: 0; border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .6rem; } .series figcaption { font-size: .9rem; }
.series svg { display: block; width: 100%; } .series text { font-size: 11px; fill: var(--soft); } .series polyline { fill: none; stroke: var(--link); stroke-width: 1.5; } .series circle { fill: var(--link); } .series .heat-conflict { fill: var(--card); stroke: var(--contradicted); stroke-width: 2; }
.path { color: var(--soft); font-size: .85rem; }
.rows { table-layout: auto; } .rows td { min-width: 4rem; } .rows .path { min-width: 11rem; } .rows .amount { min-width: 8rem; font-variant-numeric: tabular-nums; }
.rows .number { text-align: left; } .rows .word { white-space: nowrap; }
details { margin: .5rem 0; } summary { cursor: pointer; padding: .25rem 0; }
footer { color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) {
  section { padding: .9rem; }
  .totals { grid-template-columns: 1fr 1fr; }
  .bars th { width: 45%; } .bars .number { width: 4.5rem; }
  .rows thead { display: none; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; width: 100%; }
  .rows tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .rows td { border: 0; padding: .05rem 0; }
  .rows .word { white-space: normal; } .rows td:empty { display: none; }
  .rows td::before { content: attr(data-head) ": "; color: var(--soft); font-size: .85rem; }
}
`
