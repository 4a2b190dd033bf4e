/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.MailServer;
import io.yuqing.connector.notify.Mails;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.local.standin.SmtpStandIn;
import io.yuqing.local.tls.TestAuthority;
import io.yuqing.local.tls.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MailFaultsTest {
    @RegisterExtension final MailServer server = new MailServer();

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 421 4.3.2 shutting down, FAILED, REFUSED, 0",
        "CONNECT, hang up, FAILED, REFUSED, 0",
        "CONNECT, silence, FAILED, TIMEOUT, 0",
        "MAIL, 451 4.3.0 try again, FAILED, BUSY, 0",
        "MAIL, 550 5.7.1 sender not allowed, REJECTED, CREDENTIALS, 0",
        "RCPT, 450 4.2.1 greylisted, FAILED, BUSY, 0",
        "RCPT, 550 5.1.1 no such user, REJECTED, RECIPIENT, 0",
        "DATA, 452 4.3.1 disk full, FAILED, BUSY, 0",
        "DATA, hang up, UNCERTAIN, BROKEN, 0",
        "., 552 5.3.4 too big, REJECTED, SIZE, 0",
        "., 554 5.7.1 looks like spam, REJECTED, CONTENT, 0",
        "., silence, UNCERTAIN, TIMEOUT, 1",
        "., hang up, UNCERTAIN, BROKEN, 0"
    })
    void aFaultIsNeverTakenForADelivery(
            String command, String answer, Outcome outcome, Reason reason, int arrives) {
        server.smtp().answering(command, answer);
        boolean silent = answer.equals(SmtpStandIn.SILENCE);
        try (Sender sender = open(silent ? Map.of("timeout", Duration.ofSeconds(1)) : Map.of())) {
            Receipt receipt = sender.send(Samples.small("a"));

            assertThat(receipt.outcome()).isEqualTo(outcome);
            assertThat(receipt.reason()).isEqualTo(reason);
            assertThat(receipt.done()).isZero();
            assertThat(server.smtp().mails()).hasSize(arrives);
        }
        server.smtp().behavingAgain();
        try (Sender sender = open(Map.of())) {
            assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.DELIVERED);
        }
    }

    @Test
    void oneRefusedRecipientDoesNotKeepTheMailFromTheOthers() {
        server.smtp().answering("RCPT TO:<b@", "550 5.1.1 no such user");
        try (Sender sender = open(Map.of())) {
            Receipt receipt = sender.send(Samples.small("a"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.RECIPIENT);
            assertThat(receipt.code()).isEqualTo("550");
            assertThat(receipt.done()).isEqualTo(0b101);
            assertThat(receipt.partsDelivered()).isEqualTo(2);
        }
        assertThat(server.smtp().mails().get(0).recipients())
                .containsExactly("duty@example.org", "c@example.org");
    }

    @Test
    void theNextAttemptGoesOnlyToWhoDidNotGetIt() {
        server.smtp().answering("RCPT TO:<c@", "450 4.2.1 greylisted");
        try (Sender sender = open(Map.of())) {
            Receipt first = sender.send(Samples.small("a"));
            assertThat(first.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(first.done()).isEqualTo(0b011);
            server.smtp().behavingAgain();

            Receipt second = sender.send(Samples.small("a"), first.done());

            assertThat(second.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(second.done()).isEqualTo(0b111);
        }
        assertThat(server.smtp().mails().get(1).recipients()).containsExactly("c@example.org");
    }

    @Test
    void nobodyListeningIsAPassingFailure() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        try (Sender sender =
                new MailSender(
                        Mails.config(unused, MailConfig.Security.NONE, Map.of()),
                        Clock.systemUTC())) {
            Receipt receipt = sender.send(Samples.small("a"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(receipt.reason()).isEqualTo(Reason.REFUSED);
        }
    }

    @Test
    void withoutStarttlsNothingIsSaidInTheOpen(@TempDir Path folder) throws IOException {
        MailConfig config = server.config(MailConfig.Security.STARTTLS, Mails.login(folder));
        try (Sender sender = new MailSender(config, Clock.systemUTC())) {
            Receipt receipt = sender.send(Samples.small("a"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.TLS);
        }
        assertThat(server.smtp().mails()).isEmpty();
        assertThat(server.smtp().commands()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void withStarttlsPasswordAndMailGoOverTls(@TempDir Path folder) throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        try (SmtpStandIn tls = SmtpStandIn.start(authority.sign("localhost").server())) {
            MailConfig config =
                    Mails.config(tls.port(), MailConfig.Security.STARTTLS, Mails.login(folder));
            SSLSocketFactory trust = authority.trust().getSocketFactory();
            try (Sender sender = new MailSender(config, Clock.systemUTC(), trust)) {
                assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.DELIVERED);
            }
            assertThat(tls.commands()).containsSubsequence("STARTTLS", "AUTH LOGIN");
            assertThat(tls.mails()).hasSize(1);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefusedBeforeThePasswordIsSaid(@TempDir Path folder)
            throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        assertRefused(authority.sign("localhost"), null, folder);
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefusedToo(@TempDir Path folder) throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        SSLSocketFactory trust = authority.trust().getSocketFactory();
        assertRefused(authority.sign("mail.example.org"), trust, folder);
    }

    private static void assertRefused(TestCertificate shown, SSLSocketFactory trust, Path folder)
            throws Exception {
        try (SmtpStandIn tls = SmtpStandIn.start(shown.server())) {
            MailConfig config =
                    Mails.config(tls.port(), MailConfig.Security.STARTTLS, Mails.login(folder));
            try (Sender sender = new MailSender(config, Clock.systemUTC(), trust)) {
                Receipt receipt = sender.send(Samples.small("a"));
                assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(receipt.reason()).isEqualTo(Reason.TLS);
            }
            assertThat(tls.commands()).noneMatch(line -> line.startsWith("AUTH"));
            assertThat(tls.mails()).isEmpty();
        }
    }

    private Sender open(Map<String, Object> more) {
        return new MailSender(server.config(MailConfig.Security.NONE, more), Clock.systemUTC());
    }
}
