/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to hide a person that are in use and that no rule about digits alone meets. */
class DisguisesInUseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "打138。1234。5678|打〔电话〕",
                "138：1234：5678|〔电话〕",
                "138…1234…5678|〔电话〕",
                "138🌸1234🌸5678|〔电话〕",
                "138❤️1234❤️5678|〔电话〕",
                "138★1234★5678|〔电话〕",
                "138->1234->5678|〔电话〕",
                "138杠1234杠5678|〔电话〕",
                "138ー1234ー5678|〔电话〕",
                "电话：+852 9123 4567|电话：〔电话〕",
                "+886 912 345 678|〔电话〕",
            })
    void aMobileNumberIsFoundWhateverPartsIt(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
        assertThat(TextMask.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "33010219900101123Χ|〔身份证〕",
                "33010219900101123Х|〔身份证〕",
                "33010219900101123叉|〔身份证〕",
                "身份证号：33010219900101123|身份证号：〔身份证〕",
                "身份证330102199001******|身份证〔身份证〕******",
                "住院号：1234567|住院号：〔账号〕",
                "学号：2021123456|学号：〔账号〕",
                "浙A1234警|〔车牌〕",
                "浙A·1234学|〔车牌〕",
                "粤Z1234港|〔车牌〕",
                "浙A：12345|〔车牌〕",
                "浙A—12345|〔车牌〕",
            })
    void aCardARecordOrAPlateIsFoundInItsRarerForms(String text, String masked) {
        assertThat(TextMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "微信ID: #",
                "微信 ID #",
                "微信账号#",
                "徽信：#",
                "绿泡泡：#",
                "V❤：#",
                "V➕#",
                "vx→#",
                "VX丨#",
                "VX～#",
                "W X：#",
                "抖音：#",
                "抖音ID：#",
                "快手ID：#",
                "小红书：#",
                "钉钉号：#",
                "支付宝：#",
                "telegram：#",
                "tg：#"
            })
    void anAccountIsFoundBehindTheNamesThatPeopleGiveItsPlatform(String text) {
        assertThat(TextMask.mask(text.replace("#", "zhangsan1990"))).doesNotContain("zhangsan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q：#",
                "Q号#",
                "加Q #",
                "扣：#",
                "叩叩#",
                "qq邮箱#",
                "#@QQ邮箱",
                "# @ qq . com",
                "#@qq .com",
                "tencent://message/?uin=#",
                "https://wpa.qq.com/msgrd?v=3&uin=#&site=qq",
                "https://user.qzone.qq.com/#",
                "https://x.com/#/status/1",
                "https://t.me/#",
                "https://www.facebook.com/#",
                "https://www.toutiao.com/c/user/token/#/",
                "https://tieba.baidu.com/home/main?id=#",
                "https://h5.weishi.qq.com/weishi/personal/#",
                "https://bbs.example.cn/space-uid-#.html",
                "https://bbs.example.cn/thread-1-1-1.html?fromuid=#",
                "https://a.example.cn/5?qq=#",
                "https://a.example.cn/5?openid=#"
            })
    void aNumberOfAPersonIsFoundInMailAndAddresses(String text) {
        assertThat(TextMask.mask(text.replace("#", "123456789"))).doesNotContain("123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"张三", "5_张三", "tieba:1234567890:张三", "张三abcde-1234-1234-1234-123456789012"})
    void aNameIsNoIdWhereverItStands(String id) {
        assertThat(IdMask.hidden(id)).doesNotContain("张三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回复 县住建局：您好，已处理",
                "回复县交通局：同意",
                "回复编号：KF20261122001",
                "13:30:00 12345人参加",
                "15:30 至 16:30，1234 人",
                "产量138，1234，5678吨",
                "138户1234人5678亩",
                "1381：1234",
                "问题Q：12345 热线怎么打",
                "增长+852 万元",
                "抖音：12345人观看",
                "身份证1234人次",
                "驾驶证2026年换领",
                "浙A股、京A 1234学时",
                "学号段2021",
                "https://www.county.gov.cn/home/main?id=1234567"
            })
    void whatOfficesWriteStays(String text) {
        assertThat(TextMask.mask(text)).isEqualTo(text);
    }
}
