/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {
    @Test
    void aPostAsAPageHoldsItIsReadAsItWasWritten() {
        String page =
                "<span class=\"url-icon\"><img alt=[怒] src=\"https://h5.invalid/a.png\"/></span>东湖又"
                        + "<a href=\"/s\"><span class=\"surl-text\">#东湖水质#</span></a>变臭<br />小区停<br/>水";
        assertThat(ReadableText.of(page)).isEqualTo("[怒]东湖又#东湖水质#变臭\n小区停\n水");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "<p>停水</p><p>三天</p>|停水⏎三天",
                "<p>停水</p>  <p> 三天 </p>|停水⏎三天",
                "停<b>水</b>了|停水了",
                "停水<script type=\"a\">if (a<b) { x('停电') }</script>三天|停水三天",
                "<style>.a{color:red}</style>停水|停水",
                "停水<!-- 内部编号 -->三天|停水三天",
                "<![CDATA[停水<br>三天]]>|停水⏎三天",
                "<!DOCTYPE html><html><body>停水</body></html>|停水",
                "<?xml version=\"1.0\"?><d>停水</d>|<d>停水",
                "停水<a data-url=\"http://t.cn/a>b\" href=\"x\">链接</a>|停水链接",
                "停水<img src=\"data:image/png;base64,AAAA|停水",
                "停水<section style=\"x\"><o:p></o:p><mp-common-profile data-id=\"1\"></mp-common-profile>三天</section>|停水⏎三天",
                "停水&nbsp;三天&amp;两夜|停水 三天&两夜",
                "&lt;p&gt;停水&lt;/p&gt;|停水",
                "&amp;lt;br&amp;gt;停水&amp;nbsp;三天|停水 三天",
                "&#20572;&#x6c34;&#26;三天&hellip;|停水 三天…",
                "3&lt;5|3<5",
                "停水[img]http://a.invalid/1.jpg[/img]三天|停水三天",
                "[quote][b]某某 发表于 2026-7-1[/b] 停电[/quote]停水三天|停水三天",
                "[QUOTE]甲[quote]乙[/quote]丙[/QUOTE]停水|停水",
                "[b]停水[/b][size=4]三[/size]天[attach]123[/attach]|停水三天",
                "[url=http://a.invalid]停水通知[/url]|停水通知",
                "[i=s] 本帖最后由 某某 于 2026-7-1 08:00 编辑 [/i]停水|停水",
                "停水{:4_97:}三天|停水三天",
                "停水![图1](https://a.invalid/1.png)三天|停水三天",
                "停水![](images/1.png)三天|停水三天",
                "停水[通知](https://a.invalid/1)三天|停水通知三天",
                "[图片][图片]停水[视频]|停水",
                "停水［图片］[组图共3张]|停水",
                "停\u200b水\ufeff三\u00ad天\ue627|停水三天",
                "停水三天 ​​​ ...展开全文c|停水三天  ...",
                "停水三天收起d|停水三天",
                "停水三天...全文|停水三天...",
                "停水三天O网页链接|停水三天",
                "停水三天 网页链接|停水三天",
                "停水三天 查看图片|停水三天",
                "停水三天L某某某的微博视频|停水三天",
                "停水三天。某某某的微博视频|停水三天。",
                "<img class=\"emoji\" alt=\"😡\">停水|😡停水",
                "<img title=\"[泪]\" alt=\"[泪]\" type=\"face\">停水|[泪]停水",
                "<img alt=\"某某某的头像\">停水|停水",
                "停水&#55357;&#56865;三天|停水😡三天",
                "停水&#xD83D;&#xDE21;三天|停水😡三天",
                "停水&#0000020572;&divide;&permil;&trade;|停水停÷‰™",
                "停水<br / >三天|停水⏎三天",
                "停水<br/|停水",
                "<ignore_js_op><img src=\"a.jpg\"/></ignore_js_op>停水|停水",
                "<description><![CDATA[<p>停水</p>]]></description>|停水",
                "<noscript>请开启JavaScript</noscript>停水|停水",
                "<video src=\"x\">您的浏览器不支持</video>停水|停水",
                "<ruby>停<rt>ting</rt></ruby>水|停水",
                "[em01][emot=1][attachment=12]停水|停水",
                "[list=1][*]停水[*]停电[/list]|停水⏎停电",
                "[sell=10]停水[/sell][post]三天[/post]|停水三天",
                "[ 本帖最后由 某某 于 2026-7-1 08:00 编辑 ]停水|停水",
                "[ 此帖被某某在2026-07-01 08:00重新编辑 ]停水|停水",
                "停水[长图][名片][图片2]三天|停水三天",
                "停水三天 ￼网页链接|停水三天",
                "停水三天 L某某的微博直播|停水三天",
                "停水三天 秒拍视频|停水三天",
                "停水三天 O微博投票|停水三天",
                "停水三天 收起|停水三天",
                "停水三天 ... 全文|停水三天 ...",
                "停水三天 展开3条回复|停水三天",
                "停水三天 来自iPhone客户端|停水三天",
                "停水三天 IP属地：云南|停水三天",
                "7.12 复制打开抖音，看看【某某的作品】停水三天|7.12 停水三天",
            })
    void whatBelongsToThePageIsTakenOut(String page, String read) {
        assertThat(ReadableText.of(page)).isEqualTo(read.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "停水三天了，物业也不管！[怒][允悲]",
                "3<5，a<b，x<y>z",
                "<<城市供水条例>>第 3 条 <通知>",
                "a<b 而且 c>d",
                "a<b and c>d",
                "List<String> names",
                "<url> <user> 停水",
                "I <3 U && you",
                "AT&T 与 R&D，http://a.invalid/?a=1&lt=2&copy=3",
                "[停水]通知[1] [ok] [b] 选项[a]或[s]",
                "调查已全面展开",
                "新闻全文",
                "我看了某某的微博视频",
                "点击网页链接的人都被骗了",
                "项目本着节约的原则",
                "👨‍👩‍👧❤️ 一家停水",
                "第一行\n第二行\r\n　　第三行",
                "热死了!![汗](真的没有人管吗 ok)！[馋嘴](@用户 )",
                "[图片说明] {a:b} !重要 ![未完",
                "<!-- 没有结束 <script 没有",
                "展开",
                "全文",
                "请把全文展开给大家看",
                "已经收起",
                "复制打开",
                "此帖被大家顶了上来",
                "[*]停水 [图1]",
                "来自云南的客户端",
                "他的IP属地是云南",
                "PM2.5<75，a<b",
                "爱你<3",
                "价格<100元>50元",
                "<abc>没有结束",
                "?a=1&num=2&check=3&euro=4",
            })
    void whatIsTheWritersOwnStaysTheSameInstance(String text) {
        assertThat(ReadableText.of(text)).isSameAs(text);
    }

    @Test
    void theBarOverAPictureIsTakenOut() {
        assertThat(ReadableText.of("停水三天。 收起|查看大图|向左转|向右转 谁管")).isEqualTo("停水三天。  谁管");
    }

    @Test
    void aTextOfTagsAloneIsEmpty() {
        assertThat(ReadableText.of("<p><br/></p>&nbsp;[图片]")).isEmpty();
    }
}
