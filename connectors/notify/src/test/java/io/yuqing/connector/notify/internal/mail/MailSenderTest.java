/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.yuqing.connector.notify.Attachment;
import io.yuqing.connector.notify.FileSender;
import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.Mails;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.internal.text.PlainText;
import io.yuqing.local.tls.TestAuthority;
import io.yuqing.local.tls.TestCertificate;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against GreenMail, a mail server by others. */
@Timeout(60)
class MailSenderTest {

    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(patiently(ServerSetup.PROTOCOL_SMTP));
        server.setUser("yuqing", Mails.PASSWORD);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailReachesEachRecipientReadableInChinese() throws Exception {
        try (Sender sender = new MailSender(plain(Map.of()), clock)) {
            Receipt receipt = sender.send(Samples.canteenNotice());

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receipt.parts()).isEqualTo(3);
            assertThat(receipt.done()).isEqualTo(0b111);
        }
        assertThat(server.getReceivedMessages()).hasSize(3);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("🟠 橙色预警（重大）｜学校食堂");
        assertThat(mail.getHeader("Subject")[0]).isASCII();
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("舆情监测");
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("值班室");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(Samples.NOW));
        MimeMultipart bodies = (MimeMultipart) mail.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat((String) bodies.getBodyPart(0).getContent())
                .contains("近1小时跟帖 1.2万 条", "打开看板：" + Samples.BOARD);
        assertThat((String) bodies.getBodyPart(1).getContent())
                .contains("<b>1.2万 条</b>", "<a href=\"https://weibo.example.com/1\">原文</a>");
    }

    @Test
    void filesGoWithAMailUnderTheirChineseNames() throws Exception {
        byte[] paper = {0, 1, 2, -1, -2, '\r', '\n', '.'};
        Attachment file = new Attachment("11月23日网络舆情日志.docx", "application/octet-stream", paper);
        try (FileSender sender = new MailSender(plain(Map.of()), clock)) {
            Receipt receipt = sender.send(Samples.canteenNotice(), List.of(file), 0);

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receipt.done()).isEqualTo(0b111);
        }
        MimeMessage mail = server.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart got = parts.getBodyPart(1);
        assertThat(got.getDisposition()).isEqualTo("attachment");
        assertThat(got.getHeader("Content-Disposition")[0]).isASCII();
        assertThat(MimeUtility.decodeText(got.getFileName())).isEqualTo("11月23日网络舆情日志.docx");
        assertThat(got.getInputStream().readAllBytes()).isEqualTo(paper);
    }

    @Test
    void filesThatAreTooMuchForAMailAreNotSent() {
        Attachment half = new Attachment("a.docx", "x/y", new byte[Attachment.MAX_BYTES / 2 + 1]);
        try (FileSender sender = new MailSender(plain(Map.of()), clock)) {
            Receipt receipt = sender.send(Samples.small("a"), List.of(half, half), 0);

            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.SIZE);
            assertThat(receipt.message()).contains("10 MB");
            assertThat(sender.send(Samples.small("b"), List.of(half), 0).isDelivered()).isTrue();
        }
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a\\b", "a\r\nBcc: x@example.org"})
    void aFileHasANameAndNoPath(String name) {
        assertThatThrownBy(() -> new Attachment(name, "x/y", new byte[0]))
                .hasMessageContaining("name the file alone");
    }

    @Test
    void whatAPostSaysIsNoHtml() throws Exception {
        Notice nasty =
                new Notice(
                        "k",
                        Tone.RED,
                        "<script>alert(1)</script>",
                        List.of(Line.of("<img src=x onerror=\"alert(1)\">")),
                        null,
                        false);
        assertThat(PlainText.html(nasty)).doesNotContain("<script", "<img").contains("＜img");
    }

    @Test
    void theMessageIdFollowsFromTheKeySoThatARepeatIsSeenAsOne() throws Exception {
        Map<String, Object> one = Map.of("to", List.of("b@example.org"));
        try (Sender sender = new MailSender(plain(one), clock)) {
            sender.send(Samples.small("a"));
            sender.send(Samples.small("a"));
            sender.send(Samples.small("b"));
        }
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID())
                .matches("<[0-9a-f]{40}@example\\.gov\\.cn>")
                .isEqualTo(mails[1].getMessageID())
                .isNotEqualTo(mails[2].getMessageID());
    }

    @Test
    void aThreadThatCannotSeeTheMailLibrarySendsToo() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader blind = ClassLoader.getPlatformClassLoader();
        thread.setContextClassLoader(blind);
        try (Sender sender = new MailSender(plain(Map.of()), clock)) {
            assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(thread.getContextClassLoader()).isSameAs(blind);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void userAndPasswordAreChecked(@TempDir Path folder) throws Exception {
        Map<String, Object> right = Mails.login(folder);
        Map<String, Object> wrong = new HashMap<>(right);
        wrong.put("user", "nobody");
        server.getManagers().getUserManager().setAuthRequired(true);

        try (Sender sender = new MailSender(plain(right), clock)) {
            assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.DELIVERED);
        }
        try (Sender sender = new MailSender(plain(wrong), clock)) {
            Receipt receipt = sender.send(Samples.small("a"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.CREDENTIALS);
            assertThat(receipt.code()).startsWith("535");
        }
    }

    @Test
    void tlsFromTheFirstByteWorksToo(@TempDir Path folder) throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        String keyStore = authority.sign("localhost").keyStore().toString();
        System.setProperty("greenmail.tls.keystore.file", keyStore);
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
        GreenMail tls = new GreenMail(patiently(ServerSetup.PROTOCOL_SMTPS));
        tls.start();
        MailConfig config =
                Mails.config(tls.getSmtps().getPort(), MailConfig.Security.TLS, Map.of());
        try (Sender sender = new MailSender(config, clock, authority.trust().getSocketFactory())) {
            assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(tls.getReceivedMessages()).hasSize(3);
        } finally {
            tls.stop();
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    /** Two seconds, the default, are not enough on a busy machine. */
    private static ServerSetup patiently(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private MailConfig plain(Map<String, Object> more) {
        return Mails.config(server.getSmtp().getPort(), MailConfig.Security.NONE, more);
    }
}
