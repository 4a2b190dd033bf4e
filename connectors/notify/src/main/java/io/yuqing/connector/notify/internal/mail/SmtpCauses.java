/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Phrase;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies behind an answer of SMTP that surely delivered nothing: the code counts first, then the
 * status of RFC 3463, then words that the large providers are known to use. Pure.
 */
final class SmtpCauses {
    private static final Pattern STATUS =
            Pattern.compile("^\\s*[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /**
     * Said of user, password, a missing log-in or another's address (RFC 4954, RFC 3207; the last
     * four are Alibaba's).
     */
    private static final Set<Integer> OF_LOG_IN =
            Set.of(432, 530, 534, 535, 538, 440, 523, 524, 526);

    private static final int SIZE = 552;

    private static final Phrase OFTEN =
            Phrase.of(
                    "frequency limited|rate limit(ed)?|"
                            + "(sending|sender|daily|hourly|day|hour) (quota|limit).*|"
                            + "too (many (messages|mails|connections|recipients)|fast|frequent(ly)?)|"
                            + "total of rcpts is achieved.*|number of rcpt attempts is achieved.*",
                    "频率|频繁|过快|太快|(次数|数量|封数|配额|限额).{0,6}(超|上限)|超(过|出).{0,10}(次数|数量|封数|配额|限额)");

    private static final Phrase FULL =
            Phrase.of(
                    "mailbox (is )?full|over ?quota|quota exceeded",
                    "(空间|容量)(不足|已?满)|(邮箱|信箱|收件箱)已?满");

    private static final Phrase LOCKED =
            Phrase.of(
                    "(user|account|sender) (is |has been )?"
                            + "(suspended|locked|disabled|frozen|expired|hangup)",
                    "冻结|停用|锁定|禁用|封禁|欠费|挂失|注销|账号异常|帐号异常");

    private static final Phrase FORBIDDEN =
            Phrase.of(
                    "(has )?no permission|service is not (open|enabled)|isn't allowed to send.*",
                    "没有权限|无权限|未开启|未开通|没有开启|没有开通|不允许发送");

    private static final Phrase ADDRESS_OF_OURS =
            Phrase.of(
                    "black ip|(ip|host|connection)\\b.{0,60}\\b(blocked|blacklist(ed)?|denied|"
                            + "rejected|forbidden|hangup|not allowed)|invalid ip|dt:rbl|wm:bl[iu]",
                    "(?<![a-z0-9])ip(?![a-z0-9]).{0,40}(黑名单|拒绝|禁止|限制|屏蔽|封)|(拒绝|禁止|屏蔽).{0,20}(?<![a-z0-9])ip(?![a-z0-9])");

    private static final Phrase UNWANTED =
            Phrase.of("(anti-?)?spam(med)?|virus|content rejected", "垃圾|病毒|敏感|违规");

    private static final Phrase TOO_LARGE =
            Phrase.of(
                    "(message|mail|mailsize|data|content|attach).{0,30}"
                            + "(size exceeds|too (big|large|long)|size limit|maximum threshold).*",
                    "(邮件|附件|正文|内容).{0,6}(过大|太大|过长|超过.{0,6}(大小|限制))");

    private static final Phrase NOBODY =
            Phrase.of(
                    "(recipient|rcpt|mailbox|user)\\b.{0,40}\\b"
                            + "(non-?existent|(doesn't|dosn't|not) exist|not found|unavailable|unknown)",
                    "(收件人|用户|邮箱|账号|帐号).{0,6}不存在");

    /**
     * NetEase, with 450: this machine stands in a list of senders of spam, or in none of theirs.
     */
    private static final Phrase RBL = Phrase.of("dt:rbl|wm:bl[iu]");

    /** The address in the mail is not that of who logged in. */
    private static final Phrase OF_ANOTHER =
            Phrase.of(
                    "(mail )?from\\b.{0,60}\\b(equal|same|match|conform|non-local).*|not owned by.*|dt:sum",
                    "发[件信]人.{0,20}(不一致|不符|不匹配|不相同)");

    private SmtpCauses() {}

    /**
     * @param usual what an answer to this command most often means
     */
    static Reason reason(int code, String words, Reason usual) {
        if (OF_LOG_IN.contains(code)) {
            return Reason.CREDENTIALS;
        }
        if (OFTEN.isIn(words)) {
            return Reason.FREQUENCY;
        }
        if (status(words).endsWith(".2.2") || FULL.isIn(words)) {
            // Who sends has no mailbox that could be full, but a number of mails a day.
            return usual == Reason.CREDENTIALS ? Reason.FREQUENCY : Reason.MAILBOX_FULL;
        }
        if (ADDRESS_OF_OURS.isIn(words)) {
            return Reason.SENDER_IP;
        }
        if (code == SIZE && !UNWANTED.isIn(words) || TOO_LARGE.isIn(words)) {
            return Reason.SIZE;
        }
        if (UNWANTED.isIn(words)) {
            // Before the content is known, it is the machine that is not trusted.
            return usual == Reason.CONTENT ? Reason.CONTENT : Reason.SENDER_IP;
        }
        // Of a recipient these words mean his account, not ours.
        return usual == Reason.RECIPIENT ? usual : ofAccount(words, usual);
    }

    private static Reason ofAccount(String words, Reason usual) {
        if (OF_ANOTHER.isIn(words)) {
            return Reason.CREDENTIALS;
        }
        if (LOCKED.isIn(words)) {
            return Reason.ACCOUNT;
        }
        if (FORBIDDEN.isIn(words)) {
            return Reason.PERMISSION;
        }
        return usual == Reason.CONTENT && NOBODY.isIn(words) ? Reason.RECIPIENT : usual;
    }

    /** Said with a code of what passes, and does not pass before a person does something. */
    static boolean needsAPerson(int code, String words) {
        return OF_LOG_IN.contains(code) || RBL.isIn(words);
    }

    /** Of RFC 3463, such as 5.7.1; the rest of what a server says stays unsaid. */
    static String status(String words) {
        Matcher matcher = STATUS.matcher(words);
        return matcher.find() ? matcher.group(1) : "";
    }
}
