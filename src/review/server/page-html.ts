/** The page before it knows anything: its parts are made by `review/page`. */
export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>yiyuan review</title>
<link rel="stylesheet" href="/review/page.css">
<script type="module" src="/review/page/main.js"></script>
</head>
<body>
<p id="wait" role="status">…</p>
</body>
</html>
`
