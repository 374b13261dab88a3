"""The style and the script of the page. The script filters what is there; it makes no markup and asks nobody."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#f3f3f1;--line:#d5d5d0;--mark:#ffe48a;--markink:#1b1b1b;
--fail:#b3261e;--near:#8a5a00;--few:#1f5f8b;--ok:#2c6e3f;--exempt:#666}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#161616;--soft:#222;--line:#3c3c3c;--mark:#6b5200;
--markink:#fff3c9;--fail:#ff8a80;--near:#ffc766;--few:#8fc9f2;--ok:#8fd6a5;--exempt:#aaa}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1rem}
h1,h2,h3,h4{line-height:1.2}
.lead{font-size:1.15rem}
.wide{overflow-x:auto}
table{border-collapse:collapse}
th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
.matrix th,.matrix td{white-space:nowrap;overflow-wrap:normal}
.matrix td{text-align:right}
.matrix tbody th{position:sticky;left:0;background:var(--paper)}
.matrix th{max-width:14rem;overflow:hidden;text-overflow:ellipsis}
.fail{color:var(--fail);font-weight:700}.near{color:var(--near);font-weight:600}.too-few{color:var(--few)}
.ok{color:var(--ok)}.linked-exempt{color:var(--exempt)}
.legend,.parts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.pair{border:1px solid var(--line);border-radius:.5rem;padding:.25rem 1rem;margin:1rem 0;background:var(--soft)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
@media (max-width:45rem){.two{grid-template-columns:1fr}}
.side{min-width:0;overflow-wrap:anywhere}
.place,.remote{color:var(--exempt);font-size:.85rem}
.title{font-weight:600}
.text{max-height:14rem;overflow:auto}
.pictures{display:flex;flex-wrap:wrap;gap:.5rem}
.pictures img{max-width:9rem;max-height:9rem;object-fit:contain;background:#fff}
mark{background:var(--mark);color:var(--markink)}
input,select{font:inherit;max-width:100%}
footer{max-width:72rem;margin:0 auto;padding:1rem;color:var(--exempt)}
"""

SCRIPT = """
'use strict';
const box=document.getElementById('filter'),kind=document.getElementById('verdict'),what=document.getElementById('what'),
told=document.getElementById('shown');
if(box){
const all=Array.from(document.querySelectorAll('.pair')),texts=all.map(one=>one.textContent.toLowerCase());
const apply=()=>{
const words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);
let shown=0;
all.forEach((one,at)=>{
const fits=(!kind.value||one.dataset.verdict===kind.value)&&(!what.value||one.dataset.what===what.value)
&&words.every(word=>texts[at].includes(word));
one.hidden=!fits;
shown+=fits?1:0;
});
told.textContent=shown+' of '+all.length;
};
box.addEventListener('input',apply);kind.addEventListener('change',apply);what.addEventListener('change',apply);apply();
}
"""
