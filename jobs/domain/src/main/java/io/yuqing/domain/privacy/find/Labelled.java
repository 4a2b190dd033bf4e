/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import java.util.List;

/** What a label announces, and its words in lower case. */
enum Labelled {
    QQ("qq", "q q", "扣扣", "企鹅", "球球", "🐧", "qq邮箱") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.number(5, 12, spans);
        }
    },
    /** Short words that are something else before a shorter number. */
    SHORT_QQ("q:", "q号", "加q", "扣:", "叩叩", "秋秋", "蔻蔻") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.number(7, 12, spans);
        }
    },
    WECHAT(
            "微信",
            "薇信",
            "威信",
            "微 信",
            "v信",
            "v 信",
            "微❤",
            "加v",
            "加微",
            "➕v",
            "➕微",
            "+v",
            "+微",
            "vx",
            "wx",
            "weixin",
            "wechat",
            "卫星",
            "v:",
            "薇:",
            "wei信",
            "维信",
            "抖音号",
            "快手号",
            "小红书号",
            "微博号",
            "支付宝号",
            "微信id",
            "微信 id",
            "微信账号",
            "微信帐号",
            "徽信",
            "嶶信",
            "绿泡泡",
            "v❤",
            "v♥",
            "v➕",
            "w x",
            "v x",
            "抖音:",
            "抖音id",
            "抖音 id",
            "快手:",
            "快手id",
            "小红书:",
            "小红书id",
            "小红薯",
            "微博id",
            "钉钉号",
            "支付宝:",
            "telegram",
            "tg:",
            "纸飞机") {
        @Override
        void find(LabelledValue value, Spans spans) {
            if (!value.number(5, 12, spans)) {
                value.account(spans);
            }
        }
    },
    TELEPHONE(
            "电话", "手机", "座机", "固话", "传真", "热线", "致电", "拨打", "联系方式", "tel", "phone", "☎", "📞",
            "📱") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.telephone(spans);
        }
    },
    USER("uid", "uin", "userid", "user_id", "user id", "u/", "用户id", "用户编号", "用户号", "博主id") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.id(spans);
        }
    },
    CARD("账号", "帐号", "卡号", "账户", "收款卡", "打款到", "存折", "社保卡", "医保卡") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.number(9, 21, spans);
        }
    },
    IDENTITY("身份证") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.identity(spans);
        }
    },
    RECORD("住院号", "病历号", "门诊号", "学号", "学籍号", "准考证", "军官证", "士官证", "警官证", "驾驶证") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.number(6, 21, spans);
        }
    },
    PASSPORT("护照", "passport no", "passport", "通行证", "回乡证", "台胞证", "证件号") {
        @Override
        void find(LabelledValue value, Spans spans) {
            value.document(spans);
        }
    };

    private final List<String> words;

    Labelled(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }

    abstract void find(LabelledValue value, Spans spans);
}
