/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.MailServer;
import io.yuqing.connector.notify.Mails;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.local.standin.SmtpMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailContractTest extends SenderContract {
    private static final int NOBODY = 1;

    @RegisterExtension final MailServer server = new MailServer();

    @Override
    Sender open() {
        return Senders.open(server.config(MailConfig.Security.NONE, Map.of()));
    }

    @Override
    Sender openToNobody() {
        return Senders.open(Mails.config(NOBODY, MailConfig.Security.NONE, Map.of()));
    }

    @Override
    List<String> arrived() throws Exception {
        List<String> texts = new ArrayList<>();
        for (SmtpMail mail : server.smtp().mails()) {
            byte[] bytes = mail.source().getBytes(StandardCharsets.UTF_8);
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            MimeMultipart bodies = (MimeMultipart) message.getContent();
            texts.add((String) bodies.getBodyPart(0).getContent());
        }
        return texts;
    }
}
