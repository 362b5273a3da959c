/** Colours, type and what the page and the frozen report have in common; every pair of ink and ground has a contrast of 4.5 or more. */
export const base = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #55616d; --paper: #f6f5f1; --card: #ffffff; --line: #dfe3e6; --edge: #7a8691;
  --agreed: #23705f; --doubtful: #8a5a00; --contradicted: #b3261e; --unclaimed: #2f5d9b; --plain: #5f6b76; --link: #245b8c; --chosen: #fff3c4; --chosen-line: #a86a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #aab4bd; --paper: #14181c; --card: #1c2227; --line: #343d45; --edge: #8793a0;
  --agreed: #6fc3ae; --doubtful: #e0b25c; --contradicted: #ff9a90; --unclaimed: #93bff0; --plain: #a3adb7; --link: #8dbbe6; --chosen: #4a3c10; --chosen-line: #f0c04d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1, h2, h3, p, dl, dd { margin: 0; }
a, summary { color: var(--link); }
.agreed { color: var(--agreed); } .doubtful { color: var(--doubtful); } .contradicted { color: var(--contradicted); }
.unclaimed { color: var(--unclaimed); } .plain { color: var(--plain); }
.sign { font-weight: 700; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.value, .number { font-variant-numeric: tabular-nums; }
code, kbd { font: .9em ui-monospace, monospace; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
`

/** The look of the page: the document and the lists side by side, one above the other on a phone. */
export const style = `${base}
html, body { height: 100%; }
body { display: grid; grid-template-rows: auto minmax(0, 1fr); overflow: hidden; }
[hidden] { display: none !important; }
.bar { display: flex; align-items: baseline; gap: .25rem 1rem; flex-wrap: wrap; padding: .4rem .9rem; background: var(--card); border-bottom: 1px solid var(--line); }
.bar h1 { font-size: 1.05rem; } .bar h1 span { font-weight: 400; color: var(--soft); }
.bar .about { flex: 1; min-width: 0; color: var(--soft); font-size: .85rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
button, select, input, textarea { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: .35rem; padding: .2rem .6rem; min-height: 2rem; }
button { cursor: pointer; } button:hover { border-color: var(--ink); }
kbd { border: 1px solid var(--edge); border-radius: .25rem; padding: 0 .3rem; color: var(--soft); }
main { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(22rem, 1fr); min-height: 0; }
.document, .lists { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.document { border-right: 1px solid var(--line); }
.document > header { display: flex; gap: 1rem; align-items: baseline; padding: .35rem .9rem; }
.document > header button { min-height: 1.7rem; padding: 0 .55rem; } .document h2 { font-size: .95rem; flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#document-place { color: var(--soft); font-size: .85rem; white-space: nowrap; }
.trouble { margin: 0 .9rem .4rem; padding: .35rem .6rem; border-left: 4px solid var(--doubtful); background: var(--card); }
#strips { flex: 1; overflow: auto; position: relative; padding: 0 .9rem .9rem; scroll-padding: 4rem; }
.strip { position: relative; margin: 0 auto .7rem; background: var(--card); border: 1px solid var(--line); }
.strip.page { background: #fff; } .strip.page > canvas, .strip.page > img, .strip.page > svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.strip.words { padding: .6rem .9rem; min-height: 3rem; max-width: 60rem; }
.strip p { margin: .3rem 0; overflow-wrap: anywhere; white-space: pre-wrap; } .strip .heading { font-weight: 700; } .strip .title { font-weight: 700; text-align: center; }
.strip .note, .strip .caption { color: var(--soft); font-size: .88rem; }
.strip .scroll { overflow-x: auto; } .strip table { border-collapse: collapse; font-size: .88rem; }
.strip td, .strip th { border: 1px solid var(--line); padding: .15rem .4rem; vertical-align: top; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 2.5rem; font-weight: 400; }
.strip th { background: var(--paper); }
.strip mark { background: none; border-bottom: 2px solid currentColor; }
.strip .mark { cursor: pointer; } .strip .mark .sign { font-size: .75em; margin-right: .15em; }
.strip .mark.contradicted { border-bottom-style: double; border-bottom-width: 3px; } .strip .mark.doubtful { border-bottom-style: dashed; } .strip .mark.unclaimed { border-bottom-style: dotted; }
.strip .chosen { background: var(--chosen); outline: 2px solid var(--chosen-line); }
.marks { pointer-events: none; } .marks g { pointer-events: all; cursor: pointer; }
.marks rect { fill: currentColor; fill-opacity: .08; stroke: currentColor; stroke-width: .8; vector-effect: non-scaling-stroke; }
.marks text { fill: currentColor; font-weight: 700; }
.marks .cell { color: #8a96a1; } .marks .cell rect { fill-opacity: 0; stroke-width: .5; }
.marks .agreed { color: #23705f; } .marks .doubtful { color: #8a5a00; } .marks .contradicted { color: #b3261e; } .marks .unclaimed { color: #2f5d9b; } .marks .plain { color: #5f6b76; }
.marks .doubtful rect { stroke-dasharray: 4 2; } .marks .unclaimed rect { stroke-dasharray: 1 2; } .marks .contradicted rect { stroke-width: 2; }
.marks .chosen rect, .marks rect.chosen { fill: #ffd54a; fill-opacity: .35; stroke: #a86a00; stroke-width: 2.5; }
.legend { padding: .3rem .9rem; font-size: .8rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .1rem .9rem; }
.tabs { display: flex; gap: .1rem; overflow-x: auto; padding: .3rem .5rem 0; border-bottom: 1px solid var(--line); flex: none; }
.tabs button { border: 0; border-radius: .35rem .35rem 0 0; background: none; padding: .3rem .6rem; white-space: nowrap; }
.tabs button[aria-selected="true"] { background: var(--card); box-shadow: inset 0 -3px 0 var(--link); font-weight: 600; }
#panel { display: flex; flex-direction: column; flex: 1 1 45%; min-height: 7rem; }
#filters { display: flex; gap: .35rem; padding: .4rem .6rem 0; } #filters select, #filters input { flex: 1 1 5rem; min-width: 0; text-overflow: ellipsis; } #filters select { padding-inline: .3rem; font-size: .88rem; } .alone { display: flex; gap: .4rem; align-items: center; font-size: .88rem; } .alone input { min-height: 0; }
#count { padding: .25rem .6rem; font-size: .82rem; color: var(--soft); }
#list { flex: 1; overflow: auto; position: relative; background: var(--card); border-block: 1px solid var(--line); min-height: 4rem; }
#list-room { position: relative; }
.line { position: absolute; left: 0; right: 0; height: 3.4rem; padding: .3rem .6rem .3rem 1.9rem; border-bottom: 1px solid var(--line); overflow: hidden; cursor: pointer; }
.line .sign { position: absolute; left: .6rem; }
.line .name, .line .note { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
.line .name { max-width: 62%; } .line .value { float: right; max-width: 36%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
.line .note { display: block; color: var(--soft); font-size: .82rem; }
.line[aria-selected="true"] { background: var(--chosen); box-shadow: inset 4px 0 0 var(--chosen-line); }
.line[aria-selected="true"] .note { color: var(--ink); }
#detail { flex: 1 1 50%; min-height: 0; overflow: auto; padding: .5rem .75rem .75rem; }
#detail h3 { font-size: 1rem; } #detail .change { color: var(--soft); font-size: .88rem; }
#detail dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .05rem .8rem; margin: .4rem 0; font-size: .9rem; } #detail dt { color: var(--soft); } #detail dd { overflow-wrap: anywhere; }
.actions, .places { display: flex; flex-wrap: wrap; gap: .35rem; margin: .5rem 0; padding: 0; list-style: none; } .places button { font-size: .85rem; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.places [aria-pressed="true"] { background: var(--chosen); border-color: var(--chosen-line); }
.actions .first { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); font-weight: 600; }
.ask { border: 1px solid var(--edge); border-radius: .4rem; padding: .5rem .7rem; margin: .4rem 0; display: grid; gap: .35rem; } .ask label { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .5rem; align-items: center; font-size: .88rem; }
.versions { font-size: .9rem; } .versions b { font-weight: 600; }
#told { min-height: 1.6rem; padding: 0 .75rem .3rem; font-size: .88rem; }
.empty { color: var(--soft); padding: 1rem; }
dialog { color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; max-width: 26rem; } dialog::backdrop { background: #0008; }
dialog dl { display: grid; gap: .2rem; margin: .6rem 0; } dialog dl div { display: grid; grid-template-columns: 6rem 1fr; }
@media (max-width: 52rem) {
  main { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 38fr) minmax(0, 62fr); }
  .document { border-right: 0; border-bottom: 2px solid var(--edge); } .legend { display: none; } #strips { padding: 0 .4rem .4rem; }
  .bar { padding: .2rem .5rem; } .bar .about { display: none; } .bar { justify-content: space-between; }
  .document > header { padding: .2rem .5rem; } #filters { padding: .2rem .4rem 0; gap: .2rem; } #filters select { padding-inline: .2rem; font-size: .85rem; } #count { padding-block: 0; } .strip table { min-width: 44rem; }
  .ask label { grid-template-columns: 6.5rem minmax(0, 1fr); } #panel { min-height: 9rem; }
}
@media (prefers-reduced-motion: no-preference) { #strips { scroll-behavior: auto; } }
`
