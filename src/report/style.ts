/** The look of the page: system type, numbers aligned, light and dark, tables as blocks at the width of a phone. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #55616d; --paper: #fbfaf7; --card: #ffffff; --line: #e3e6e8;
  --good: #3b7a78; --doubtful: #b98a2f; --bad: #b5433a; --link: #2a5f8f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3adb7; --paper: #14181c; --card: #1c2227; --line: #313a42;
  --good: #6fb3b0; --doubtful: #d9ad5a; --bad: #e57f75; --link: #8dbbe6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.25rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a, summary { color: var(--link); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 0; }
.lead { color: var(--soft); margin: 0; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .6rem; margin: 1.25rem 0 0; }
.totals div, section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.totals div { padding: .6rem .9rem; }
.totals dt { color: var(--soft); font-size: .85rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.look dd { color: var(--bad); }
section { padding: 1.1rem 1.25rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .6rem 0 .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; font-weight: normal; }
thead th { color: var(--soft); font-size: .85rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars th { width: 14rem; } .bars .number { width: 6rem; } .bars td, .bars th { border: 0; padding-block: .2rem; }
.bar { vertical-align: middle; } .bar svg { display: block; width: 100%; height: .7rem; border-radius: .2rem; }
.track { fill: var(--line); opacity: .5; }
.bar-good { fill: var(--good); } .bar-doubtful { fill: var(--doubtful); } .bar-bad { fill: var(--bad); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sums { list-style: none; margin: 0; padding: 0; }
.sums li { border-left: 3px solid var(--bad); padding: .1rem 0 .1rem .8rem; margin: 0 0 .8rem; overflow-wrap: anywhere; }
.sums b, .sum, .sums .path { display: block; }
.sums b { font-weight: 600; font-size: .95rem; }
.sum, .amount { font-variant-numeric: tabular-nums; }
.path { color: var(--soft); font-size: .85rem; }
.rows { table-layout: auto; } .rows td { min-width: 4rem; } .rows .path { min-width: 11rem; } .rows .amount { min-width: 8rem; }
.rows .number { text-align: left; } .rows .word { white-space: nowrap; }
.none, .more { color: var(--soft); margin: .35rem 0; }
details { margin: .5rem 0; } summary { cursor: pointer; padding: .25rem 0; }
dl { margin: .25rem 0; } details dt { color: var(--soft); font-size: .85rem; } details dd { margin: 0 0 .25rem; }
code { font: .9em ui-monospace, monospace; }
footer { color: var(--soft); font-size: .85rem; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
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
