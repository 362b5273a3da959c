/** The look of the page: system type, numbers aligned, light and dark, readable at the width of a phone. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6875; --paper: #fbfaf7; --card: #ffffff; --line: #dfe3e6;
  --good: #3b7a78; --doubtful: #b98a2f; --bad: #b5433a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3adb7; --paper: #14181c; --card: #1c2227; --line: #313a42;
  --good: #6fb3b0; --doubtful: #d9ad5a; --bad: #e57f75; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; margin: 1rem 0 .25rem; }
h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
.lead { color: var(--soft); margin: 0; }
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; }
.totals div, section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.totals div { padding: .75rem 1rem; }
.totals dt { color: var(--soft); font-size: .85rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
section { padding: 1rem 1.25rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .5rem 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; font-weight: normal; }
thead th { color: var(--soft); font-size: .85rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars th { width: 13rem; } .bars .number { width: 6rem; }
.bar { vertical-align: middle; } .bar svg { display: block; width: 100%; height: .7rem; }
.bar-good { fill: var(--good); } .bar-doubtful { fill: var(--doubtful); } .bar-bad { fill: var(--bad); }
.sum { font-variant-numeric: tabular-nums; color: var(--bad); min-width: 14rem; } .amount { min-width: 7rem; }
.path { color: var(--soft); font-size: .85rem; min-width: 9rem; }
.scroll { overflow-x: auto; } .none, .more { color: var(--soft); margin: .25rem 0; }
code { font: .85em ui-monospace, monospace; }
footer { color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) { section { padding: .9rem; } .bars th { width: 45%; } .bar { display: none; } }
`
