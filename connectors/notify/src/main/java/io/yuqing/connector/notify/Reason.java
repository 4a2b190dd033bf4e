/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.Arrays;
import java.util.Optional;

/** Why an attempt ended as it did; stable names, stored with every attempt. */
public enum Reason {
    OK("已送达"),
    /** The robot's address is unknown, removed or disabled. */
    ADDRESS("机器人地址无效或已停用", "请群主查看机器人是否被移除或停用，请系统管理员更换 token"),
    /** Wrong signature or a clock that is off; for mail and webhooks: user or password. */
    CREDENTIALS("签名、时间或口令不符", "请系统管理员核对加签密钥、邮箱授权码、发件地址和本机时间"),
    KEYWORD("缺少机器人要求的关键词", "请群主告知机器人的关键词，请系统管理员写入渠道的 keywords"),
    SENDER_IP("发送方 IP 不在白名单", "请群主或对方管理员放行本机的出口 IP"),
    /** DingTalk's 310000 without a hint: one of signature, time, keyword, IP. */
    SECURITY_SETTING("机器人安全设置未通过", "请群主查看机器人的关键词、加签和 IP 白名单，请系统管理员与渠道的写法核对"),
    /** Who sends is known, and may not: a service that is not opened, a right that is missing. */
    PERMISSION("没有发送权限", "请群主或邮箱管理员开通发送权限，邮箱须开启 SMTP 服务"),
    /** The account that sends is locked or suspended. */
    ACCOUNT("发送账号被停用或锁定", "请邮箱管理员恢复发送账号"),
    SIZE("消息过长", "请系统管理员核对渠道的 max-bytes 和对方的大小限制"),
    CONTENT("内容或格式被拒绝", "请另行通知，并请系统管理员考虑把渠道的 detail 改为 brief"),
    FREQUENCY("发送过于频繁"),
    BUSY("对方繁忙"),
    /** Some or all addresses of a mail were refused. */
    RECIPIENT("收件人被拒绝", "请系统管理员核对渠道的收件地址"),
    MAILBOX_FULL("收件箱已满", "请收件人清理邮箱"),
    REFUSED("无法连接对方"),
    /** A proxy between here and the receiver. */
    PROXY("代理不可用或不放行", "请系统管理员核对环境变量 HTTPS_PROXY、NO_PROXY，请网络管理员放行对方地址"),
    TIMEOUT("对方未及时应答"),
    BROKEN("连接中断"),
    TLS("证书不受信任或加密失败", "请系统管理员核对对方的证书和渠道的加密方式"),
    REDIRECT("对方要求转向，地址可能有误", "请系统管理员核对渠道的 url"),
    SERVER_ERROR("对方服务器出错"),
    UNREADABLE_ANSWER("对方应答无法识别"),
    UNKNOWN_CODE("对方返回未知错误码"),
    /** A secret cannot be read on this machine. */
    SETUP("本机密钥无法读取", "请系统管理员放好密钥文件"),
    /** A defect of this program; its log has the whole. */
    INTERNAL("程序内部错误");

    private final String label;
    private final String remedy;

    Reason(String label) {
        this(label, "");
    }

    Reason(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    /** As it is stored; empty for one that is none of these. */
    public static Optional<Reason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equalsIgnoreCase(code))
                .findFirst();
    }

    /** For staff, in Chinese. */
    public String label() {
        return label;
    }

    /**
     * Who has to do what after {@link Outcome#REJECTED}, in Chinese; empty if it passes by itself.
     */
    public String remedy() {
        return remedy;
    }
}
