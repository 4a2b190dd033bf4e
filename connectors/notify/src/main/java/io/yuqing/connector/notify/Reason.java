/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

/** Why an attempt ended as it did; stable names, stored with every attempt. */
public enum Reason {
    OK("已送达"),
    /** The robot's address is unknown, removed or disabled. */
    ADDRESS("机器人地址无效或已停用"),
    /** Wrong signature or a clock that is off; for mail and webhooks: user or password. */
    CREDENTIALS("签名、时间或口令不符"),
    KEYWORD("缺少机器人要求的关键词"),
    SENDER_IP("发送方 IP 不在白名单"),
    /** DingTalk's 310000 without a hint: one of signature, time, keyword, IP. */
    SECURITY_SETTING("机器人安全设置未通过"),
    SIZE("消息过长"),
    CONTENT("内容或格式被拒绝"),
    FREQUENCY("发送过于频繁"),
    BUSY("对方繁忙"),
    /** Some or all addresses of a mail were refused. */
    RECIPIENT("收件人被拒绝"),
    REFUSED("无法连接对方"),
    TIMEOUT("对方未及时应答"),
    BROKEN("连接中断"),
    TLS("证书不受信任或加密失败"),
    REDIRECT("对方要求转向，地址可能有误"),
    SERVER_ERROR("对方服务器出错"),
    UNREADABLE_ANSWER("对方应答无法识别"),
    UNKNOWN_CODE("对方返回未知错误码"),
    /** A secret cannot be read on this machine. */
    SETUP("本机密钥无法读取"),
    /** A defect of this program; its log has the whole. */
    INTERNAL("程序内部错误");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** For staff, in Chinese. */
    public String label() {
        return label;
    }
}
