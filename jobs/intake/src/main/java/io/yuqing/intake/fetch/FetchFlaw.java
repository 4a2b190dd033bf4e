/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

/** Why nothing was fetched. */
enum FetchFlaw {
    NO_ADDRESS("is no http or https address", "不是可用的 http 或 https 地址"),
    NO_SUCH_HOST("names a host that is not known", "的主机名查不到"),
    NOT_PUBLIC(
            "leads to an address that is not public; write private: true if it is the office's own",
            "指向内部地址；如确是本单位的服务器，请写 private: true"),
    NO_CONNECTION("refuses the connection", "无法连接"),
    TIMEOUT("gave no whole answer in time", "没有及时传完"),
    TLS("has a certificate that is not trusted", "的证书不可信"),
    BROKEN("broke off in the middle of the answer", "中途断开，没有传完"),
    TOO_LARGE("is larger than is read", "超过可读取的大小"),
    ENCODING("is packed in a way that is not known", "的压缩方式无法识别"),
    REDIRECTS("redirects too often", "重定向次数过多"),
    BAD_REDIRECT("redirects to what cannot be followed", "重定向到不能访问的地址"),
    ROBOTS("is closed to programs by its robots.txt", "的 robots.txt 不允许程序读取"),
    ROBOTS_AWAY("does not give its robots.txt", "的 robots.txt 暂时读不到"),
    BUSY("asks to come later", "要求稍后再来"),
    STATUS("does not give the document", "没有给出内容");

    private final String english;
    private final String chinese;

    FetchFlaw(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
