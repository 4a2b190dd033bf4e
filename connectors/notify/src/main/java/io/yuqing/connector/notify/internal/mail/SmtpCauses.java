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

    /** Said of user, password or a missing log-in (RFC 4954, RFC 3207). */
    private static final Set<Integer> OF_LOG_IN = Set.of(530, 534, 535, 538);

    private static final int SIZE = 552;

    private static final Phrase OFTEN =
            Phrase.of(
                    "frequency limited|rate limit(ed)?|(sending|sender) (quota|limit).*|"
                            + "too many (messages|mails|connections)",
                    "频率|频繁");

    private static final Phrase FULL =
            Phrase.of("mailbox (is )?full|over ?quota|quota exceeded", "空间不足|已满");

    private static final Phrase LOCKED =
            Phrase.of(
                    "(user|account|sender) (is |has been )?(suspended|locked|disabled|frozen)",
                    "冻结|停用|锁定");

    private static final Phrase FORBIDDEN =
            Phrase.of("(has )?no permission|service is not (open|enabled)", "没有权限|未开启");

    private static final Phrase ADDRESS_OF_OURS =
            Phrase.of(
                    "black ip|(ip|host|connection)\\b.{0,60}\\b(blocked|blacklist(ed)?|denied|"
                            + "rejected|not allowed)");

    private static final Phrase UNWANTED = Phrase.of("(anti-?)?spam|virus|content rejected", "垃圾");

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
            return Reason.MAILBOX_FULL;
        }
        if (ADDRESS_OF_OURS.isIn(words)) {
            return Reason.SENDER_IP;
        }
        if (UNWANTED.isIn(words)) {
            return Reason.CONTENT;
        }
        if (code == SIZE) {
            return Reason.SIZE;
        }
        // Of a recipient these words mean his account, not ours.
        return usual == Reason.RECIPIENT ? usual : ofAccount(words, usual);
    }

    private static Reason ofAccount(String words, Reason usual) {
        if (LOCKED.isIn(words)) {
            return Reason.ACCOUNT;
        }
        return FORBIDDEN.isIn(words) ? Reason.PERMISSION : usual;
    }

    /** Of RFC 3463, such as 5.7.1; the rest of what a server says stays unsaid. */
    static String status(String words) {
        Matcher matcher = STATUS.matcher(words);
        return matcher.find() ? matcher.group(1) : "";
    }
}
