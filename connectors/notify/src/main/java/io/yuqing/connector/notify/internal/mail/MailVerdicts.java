/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import static io.yuqing.connector.notify.Outcome.FAILED;
import static io.yuqing.connector.notify.Outcome.RATE_LIMITED;
import static io.yuqing.connector.notify.Outcome.REJECTED;
import static io.yuqing.connector.notify.Outcome.UNCERTAIN;

import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Causes;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import jakarta.mail.AuthenticationFailedException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What an error of SMTP means (RFC 5321: 4xx passes, 5xx does not). Pure. */
final class MailVerdicts {

    private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)\\b");

    /** How the mail library tells a greeting that is none. */
    private static final Pattern GREETING = Pattern.compile("response: \\[?([45]\\d\\d)\\b");

    /** How long a provider counts who sent too much. */
    private static final long PAUSE_MILLIS = Duration.ofMinutes(10).toMillis();

    private static final int MAX_DEPTH = 100;

    private MailVerdicts() {}

    /** Before the mail was handed over: nothing can have arrived. */
    static Verdict connecting(Exception error) {
        if (Causes.isUntrusted(error)) {
            return Verdict.of(
                    REJECTED,
                    Reason.TLS,
                    "the certificate is not trusted: add its authority to the Java trust store");
        }
        if (Causes.has(error, SSLException.class)) {
            return Verdict.of(FAILED, Reason.TLS, "the TLS handshake failed");
        }
        String words = words(error);
        if (words.contains("STARTTLS is required")) {
            return Verdict.of(
                    REJECTED,
                    Reason.TLS,
                    "the server offers no STARTTLS: use security: tls with its port, or another"
                            + " server");
        }
        int code = leadingCode(words);
        if (error instanceof AuthenticationFailedException) {
            return coded(code == 0 ? 535 : code, Reason.CREDENTIALS, words);
        }
        if (Causes.has(error, SocketTimeoutException.class)) {
            return Verdict.of(FAILED, Reason.TIMEOUT, "no answer in time while connecting");
        }
        return code == 0 ? notConnected(words) : coded(code, Reason.BUSY, words);
    }

    private static Verdict notConnected(String words) {
        Matcher greeting = GREETING.matcher(words);
        return new Verdict(
                FAILED,
                Reason.REFUSED,
                greeting.find() ? greeting.group(1) : "",
                "no connection to the mail server",
                0);
    }

    /** While the mail was handed over. */
    static Verdict sending(Exception error) {
        List<Verdict> said = new ArrayList<>();
        int depth = 0;
        for (Throwable e = error; e != null && depth < MAX_DEPTH; e = e.getCause(), depth++) {
            Verdict verdict = answerOf(e);
            if (verdict != null) {
                said.add(verdict);
            }
        }
        if (said.isEmpty()) {
            return Causes.has(error, SocketTimeoutException.class)
                    ? Verdict.of(UNCERTAIN, Reason.TIMEOUT, "no answer in time while sending")
                    : Verdict.of(UNCERTAIN, Reason.BROKEN, "the connection broke while sending");
        }
        // One recipient to whom it is worth sending again is reason enough to do so.
        return said.stream()
                .filter(verdict -> verdict.outcome().isRetryable())
                .findFirst()
                .orElse(said.get(0));
    }

    private static Verdict answerOf(Throwable error) {
        if (error instanceof SMTPAddressFailedException e) {
            return coded(e.getReturnCode(), Reason.RECIPIENT, e.getMessage());
        }
        if (error instanceof SMTPSendFailedException e && e.getReturnCode() >= 400) {
            return coded(e.getReturnCode(), usualReason(e), e.getMessage());
        }
        return null;
    }

    private static Reason usualReason(SMTPSendFailedException error) {
        boolean sender = error.getCommand() != null && error.getCommand().startsWith("MAIL");
        return sender ? Reason.CREDENTIALS : Reason.CONTENT;
    }

    /** 4xx passes (RFC 5321) unless it says what a person must do; so does 5xx of too much. */
    private static Verdict coded(int code, Reason usual, String said) {
        String words = SmtpWords.of(said);
        boolean passing = code >= 400 && code < 500 && !SmtpCauses.needsAPerson(code, words);
        Reason reason = SmtpCauses.reason(code, words, usual);
        String shown = Integer.toString(code);
        if (passing) {
            Reason told = reason == Reason.MAILBOX_FULL ? reason : Reason.BUSY;
            return new Verdict(FAILED, told, shown, SmtpCauses.status(words), 0);
        }
        return reason == Reason.FREQUENCY
                ? new Verdict(RATE_LIMITED, reason, shown, SmtpCauses.status(words), PAUSE_MILLIS)
                : new Verdict(REJECTED, reason, shown, SmtpCauses.status(words), 0);
    }

    private static int leadingCode(String words) {
        Matcher matcher = CODE.matcher(words);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String words(Throwable error) {
        return error.getMessage() == null ? "" : error.getMessage();
    }
}
