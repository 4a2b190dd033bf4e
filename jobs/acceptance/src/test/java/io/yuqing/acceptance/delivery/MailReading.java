/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.delivery;

import io.yuqing.local.standin.SmtpMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a person reads of a mail. */
final class MailReading {
    private MailReading() {}

    /** Subject and plain text. */
    static String text(SmtpMail mail) {
        byte[] source = mail.source().getBytes(StandardCharsets.UTF_8);
        try {
            MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(source));
            return message.getSubject() + "\n" + plain(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that cannot be read", e);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    text.append(plain(part.getContent()));
                }
            }
            return text.toString();
        }
        return content.toString();
    }
}
