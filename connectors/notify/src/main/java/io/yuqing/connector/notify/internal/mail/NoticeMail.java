/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import io.yuqing.connector.notify.Attachment;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.internal.secret.Signatures;
import io.yuqing.connector.notify.internal.text.PlainText;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A notice as a mail: plain text and HTML, and files behind them. The Message-ID follows from the
 * key of the notice, so that mail systems see a repeat as a repeat.
 */
final class NoticeMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    NoticeMail(
            Session session, MailConfig config, Notice notice, List<Attachment> files, Instant now)
            throws MessagingException {
        super(session);
        InternetAddress from = readable(config.from());
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        messageId = "<" + Signatures.digest(notice.key()).substring(0, 40) + "@" + domain + ">";
        setFrom(from);
        for (String to : config.to()) {
            addRecipient(Message.RecipientType.TO, readable(to));
        }
        setSubject(notice.title(), UTF_8);
        setSentDate(Date.from(now));
        // Holiday answers and mailing lists leave such mails alone (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Yuqing-Level", notice.tone().colour());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(PlainText.plain(notice), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(PlainText.html(notice), UTF_8, "html");
        MimeMultipart text = new MimeMultipart("alternative", plain, html);
        setContent(files.isEmpty() ? text : mixed(text, files));
        saveChanges();
    }

    private static MimeMultipart mixed(MimeMultipart text, List<Attachment> files)
            throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(text);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (Attachment file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(encoded(file.name()));
            all.addBodyPart(part);
        }
        return all;
    }

    /** As the mail programs in use here read it, which not all know RFC 2231. */
    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, UTF_8, "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8.", e);
        }
    }

    /** Names in Chinese are encoded, which {@code InternetAddress.parse} leaves to the caller. */
    private static InternetAddress readable(String address) throws MessagingException {
        InternetAddress parsed = InternetAddress.parse(address, true)[0];
        try {
            parsed.setPersonal(parsed.getPersonal(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8.", e);
        }
        return parsed;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
