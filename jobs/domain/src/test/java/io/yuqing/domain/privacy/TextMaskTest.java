/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@小明 你看|@用户 你看",
                "谢谢@张三_2013-x，好|谢谢@用户，好",
                "回复@李四:同意|回复@用户:同意",
                "回复李四：同意|回复@用户：同意",
                "转发//@a:好//@王五·六：差|转发//@用户:好//@用户：差",
                "＠全角名 好|@用户 好",
                "@用户5987654321 好|@用户 好",
                "@𠮷野家 好|@用户 好",
                "(@a)(@b)|(@用户)(@用户)",
                "@ 张三 好|@用户 好",
                "@🌸小花 好|@用户 好",
                "@「张三 小花」好|@用户 好",
                "@用户😭|@用户😭",
                "回复 张三：好|回复 @用户：好",
                "&#64;张三 好|@用户 好",
            })
    void masksMentionsInRepliesAndChainsOfReposts(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "打13812345678找我|打〔电话〕找我",
                "138-1234-5678|〔电话〕",
                "138 1234 5678|〔电话〕",
                "138－1234－5678|〔电话〕",
                "138 - 1234 - 5678|〔电话〕",
                "１３８１２３４５６７８|〔电话〕",
                "１３８　１２３４　５６７８|〔电话〕",
                "1380 0138 000|〔电话〕",
                "1381234-5678|〔电话〕",
                "+8613812345678|〔电话〕",
                "+86 138 1234 5678|〔电话〕",
                "0086-13812345678|〔电话〕",
                "8613812345678|〔电话〕",
                "13812345678 13912345678|〔电话〕 〔电话〕",
                "2020-12-02 13812345678|2020-12-02 〔电话〕",
                "tel13812345678x|tel〔电话〕x",
                "19912345678/16612345678|〔电话〕/〔电话〕",
                "13 800 138 000|〔电话〕",
                "1.13812345678 2.13912345678|1.〔电话〕 2.〔电话〕",
                "1 3 8 1 2 3 4 5 6 7 8|〔电话〕",
                "1-3-8-12-3-4-5-6-7-8|〔电话〕",
                "一三八1234五六七八|〔电话〕",
                "13812345678一直没人接|〔电话〕一直没人接",
                "1381234567813912345678|〔电话〕",
                "138<b>1234</b>5678|〔电话〕",
                "l38I2345678|〔电话〕",
                "138 l234 5678|〔电话〕",
                "(+86)138 1234 5678|〔电话〕",
                "<a href=\"tel:13812345678\">拨打</a>|<a>拨打</a>",
            })
    void masksMobileNumbersInEveryWayTheyAreWritten(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0571-88886666|〔电话〕",
                "0571－8888 6666|〔电话〕",
                "(0571)88886666|〔电话〕",
                "（010）8888 6666转801|〔电话〕",
                "01088886666|〔电话〕",
                "0577-8888666|〔电话〕",
                "010-88886666-801|〔电话〕",
                "+86 571 88886666|〔电话〕",
                "+86-10-88886666|〔电话〕",
                "电话：88886666|电话：〔电话〕",
                "电话 8888-6666。|电话 〔电话〕。",
                "联系方式：888 6666|联系方式：〔电话〕",
                "0571-88886666、88886667/88886668。|〔电话〕、〔电话〕/〔电话〕。",
                "（0571）8888-6666 转 801|〔电话〕",
                "400-820-8820|〔电话〕",
            })
    void masksFixedTelephones(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证330102199001011234。|身份证〔身份证〕。",
                "990101199001011234|〔身份证〕",
                "33010219900101123X|〔身份证〕",
                "33010219900101123xyz|〔身份证〕yz",
                "330102 19900101 1234|〔身份证〕",
                "330102 1990 0101 1234|〔身份证〕",
                "３３０１０２１９９００１０１１２３Ｘ|〔身份证〕",
                "330102900101123|〔身份证〕",
                "6222 0212 3456 7890 128|〔账号〕",
                "4111111111111111|〔账号〕",
                "330102 19900101 123 X|〔身份证〕",
                "护照号：E12345678|护照号：〔证件〕",
                "浙A·12345 撞了|〔车牌〕 撞了",
                "粤 b d 1 2 3 4 5|〔车牌〕",
            })
    void masksIdentityAndBankCards(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "写信到a.b-c@mail.example.cn谢谢|写信到〔邮箱〕谢谢",
                "13812345678@qq.com|〔邮箱〕",
                "QQ:12345@qq.com|QQ:〔邮箱〕",
                "zhang＠qq.com|〔邮箱〕",
                "a@b.cn.|〔邮箱〕.",
                "3@5元|3@用户",
            })
    void masksEMailAddresses(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加QQ12345678|加QQ〔账号〕",
                "qq号：１２３４５６|qq号：〔账号〕",
                "QQ群 123456789 欢迎|QQ群 〔账号〕 欢迎",
                "扣扣123456|扣扣〔账号〕",
                "微信号:zhang_san|微信号:〔账号〕",
                "微信：wxid-abc123456789012345678901234567890|微信：〔账号〕",
                "vx zhang123|vx 〔账号〕",
                "微信13812345678|微信〔账号〕",
                "加V：abcdefg|加V：〔账号〕",
                "V:zhang123|V:〔账号〕",
                "抖音号：zhang_123|抖音号：〔账号〕",
                "ｗｘ ｚｈａｎｇ１２３|ｗｘ 〔账号〕",
            })
    void masksAccountsBehindALabel(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见 https://weibo.com/u/1234567890?from=feed 。|见 https://weibo.com/u/-?from=feed 。",
                "weibo.com/1234567890/N5xYz|weibo.com/-/N5xYz",
                "//weibo.com/n/张三 好|//weibo.com/n/- 好",
                "weibo.com/n/%E5%BC%A0%E4%B8%89，好|weibo.com/n/-，好",
                "https://space.bilibili.com/1234567/dynamic|https://space.bilibili.com/-/dynamic",
                "https://x.invalid/user?id=1234567|https://x.invalid/user?id=-",
                "https://www.xiaohongshu.com/user/profile/5f3a|https://www.xiaohongshu.com/user/profile/-",
                "https://www.douyin.com/user/MS4wLjAB|https://www.douyin.com/user/-",
                "https://www.zhihu.com/people/zhang-san/answers|https://www.zhihu.com/people/-/answers",
                "https://tieba.baidu.com/home/main?un=张三&ie=utf-8|https://tieba.baidu.com/home/main?un=-&ie=utf-8",
                "uid1234567 说的|uid〔账号〕 说的",
                "[@张三](https://weibo.com/u/1234567890)|[@用户](https://weibo.com/u/-)",
                "见<a href=\"/n/张三\" usercard=\"name=张三|见<a>",
                "&lt;a href=&quot;/n/张三&quot;&gt;TA&lt;/a&gt;|<a>TA&lt;/a&gt;",
            })
    void masksPeopleInAddresses(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "今天天气很好，政府回复很及时。",
                "回复如下：已经处理",
                "请拨打12345或110，客服95588",
                "2013-12-02 15:30 发生，涉及100000人",
                "2013年12月02日，GDP 12345678901 元",
                "微信支付100000元",
                "微信 iPhone 版",
                "微信 100000人围观",
                "hotel 88886666",
                "订单号 20131202153000123456789",
                "15位数 123456789012345 不是",
                "价格 3.14159265358",
                "0123456789",
                "@ ",
                "鸡蛋@ 5元",
                "1,3,5,7,9,11,13,15 号停水",
                "1998-07-01 120路停运",
                "13,812,345,678 元",
                "15*12*400*22.68",
                "https://mp.weixin.qq.com/s/aBcD488",
                "http://politics.news.invalid/n/1999/0607/c1001-47189129.html",
                "https://m.weibo.cn/status/4912345678",
                "a<b 且 c>d",
                "京A股",
                "@用户 你好 @用户:",
                "10086",
                "〔电话〕〔身份证〕〔邮箱〕〔账号〕",
            })
    void leavesEverythingElseAndReturnsTheSameInstance(String text) {
        assertThat(TextMask.mask(text)).isSameAs(text);
    }

    @Test
    void cutsANameAtTheLongestLengthAndKeepsTheWordsBehind() {
        assertThat(TextMask.mask("@" + "长".repeat(40))).isEqualTo("@用户 " + "长".repeat(10));
    }

    @Test
    void maskingTwiceIsMaskingOnceForRandomTextsOfHostileParts() {
        String[] parts = {
            "@",
            "＠",
            "用户",
            "回复",
            ":",
            "：",
            "//",
            "138",
            "1234",
            "5678",
            "13812345678",
            "0571",
            "010",
            "88886666",
            "-",
            " ",
            "　",
            "+",
            "86",
            "(",
            ")",
            "（",
            "）",
            "330102",
            "19900101",
            "123",
            "X",
            "x",
            "QQ",
            "微信",
            "号",
            "vx",
            "电话",
            "tel",
            "a",
            "b.cn",
            "@qq.com",
            "_",
            ".",
            "转",
            "〔",
            "〕",
            "１３８",
            "１２３４",
            "张三",
            "😀",
            "\uD83D",
            "\n",
            "。",
            "人",
            "0",
            "4111",
            "1111"
        };
        for (int seed = 0; seed < 200_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(14); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String once = TextMask.mask(text.toString());
            assertThat(TextMask.mask(once)).as("seed %d: %s", seed, text).isEqualTo(once);
        }
    }

    @Test
    void aMobileNumberNeverSurvivesBetweenAnyTwoCharactersThatAreNoDigits() {
        for (int seed = 0; seed < 50_000; seed++) {
            Random random = new Random(seed);
            String number =
                    "1"
                            + (3 + random.nextInt(7))
                            + String.format("%09d", random.nextInt(1_000_000_000));
            String text = any(random) + number + any(random);
            assertThat(TextMask.mask(text)).as("seed %d: %s", seed, text).doesNotContain(number);
        }
    }

    /**
     * A few characters of everyday text, the last and first of which is no digit and no letter of a
     * longer number.
     */
    private static String any(Random random) {
        String alphabet = "的了是。，！a bQ信:：+(/@-话电qx微#\n";
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
