/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.Mails;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.local.standin.SmtpMail;
import io.yuqing.local.standin.SmtpStandIn;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MailContractTest extends SenderContract {
    private static final int NOBODY = 1;
    private SmtpStandIn server;

    @BeforeEach
    void start() throws IOException {
        server = SmtpStandIn.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    Sender open() {
        return open(server.port());
    }

    @Override
    Sender openToNobody() {
        return open(NOBODY);
    }

    @Override
    List<String> arrived() throws Exception {
        List<String> texts = new ArrayList<>();
        for (SmtpMail mail : server.mails()) {
            byte[] bytes = mail.source().getBytes(StandardCharsets.UTF_8);
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            MimeMultipart bodies = (MimeMultipart) message.getContent();
            texts.add((String) bodies.getBodyPart(0).getContent());
        }
        return texts;
    }

    private static Sender open(int port) {
        return Senders.open(Mails.config(port, MailConfig.Security.NONE, Map.of()));
    }
}
