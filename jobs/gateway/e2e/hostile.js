// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors

/** What strangers write so that it runs: titles that must be shown as they are. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><input name=a>',
  '" onfocus="alert(1)" autofocus x="',
  '${7*7}#{7*7}{{7*7}}@{7*7}',
  '@if(true)<script>alert(1)</script>@endif',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  "=cmd|' /C calc'!A0",
];
