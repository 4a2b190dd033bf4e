/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import java.util.List;

/** What people write who want more than to be read. */
public final class HostileTexts {
    public static final List<String> ALL =
            List.of(
                    "<script>alert(1)</script>",
                    "</script><script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' onmouseover='alert(1)' x='",
                    "\" onfocus=\"alert(1)\" autofocus x=\"",
                    "` onload=`alert(1)",
                    "<svg/onload=alert(1)>",
                    "<svg><script>alert&#40;1)</script>",
                    "<iframe srcdoc='<script>alert(1)</script>'>",
                    "<math><mtext></table><mglyph><style><!--</style><img title=\"--&gt;&lt;img"
                            + " src=1 onerror=alert(1)&gt;\">",
                    "<a href=\"javascript:alert(1)\">x</a>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content='0;url=//evil.example'>",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<form action=//evil.example><input name=a>",
                    "</title><script>alert(1)</script>",
                    "</textarea><script>alert(1)</script>",
                    "--><script>alert(1)</script>",
                    "]]><script>alert(1)</script>",
                    "${7*7}#{7*7}{{7*7}}<%= 7*7 %>@{7*7}",
                    "@if(true)<script>alert(1)</script>@endif",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "&#60;script&#62;alert(1)&#60;/script&#62;",
                    "\u202ealert\u202c",
                    "\u0000<script>\u0000alert(1)</script>",
                    "\u2028\u2029<script>alert(1)</script>",
                    "\ud800<script>alert(1)</script>",
                    "停水".repeat(4_000),
                    "=cmd|' /C calc'!A0",
                    "data:text/html,<script>alert(1)</script>");

    /** Addresses that must never become links. */
    public static final List<String> ADDRESSES =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    " javascript:alert(1)",
                    "java\tscript:alert(1)",
                    "javascript://example.org/%0aalert(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "vbscript:x",
                    "file:///etc/passwd",
                    "//evil.example/x",
                    "http:/evil.example",
                    "https://",
                    "http://example.org/\"onmouseover=\"alert(1)",
                    "/desk/files/x",
                    "https://bank.example@evil.example",
                    "https://bank.example:443@evil.example/x",
                    "https://@evil.example/",
                    "");

    private HostileTexts() {}
}
