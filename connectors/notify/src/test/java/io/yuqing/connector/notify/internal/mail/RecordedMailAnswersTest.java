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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Answers as RFCs and providers document them, or as users have shown them. */
@Timeout(60)
class RecordedMailAnswersTest {
    @TempDir private Path folder;
    @RegisterExtension final MailServer server = new MailServer();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            resources = "/io/yuqing/connector/notify/mail-answers.tsv",
            delimiter = '\t',
            numLinesToSkip = 1)
    void anAnswerHasItsCause(String command, String answer, Outcome outcome, Reason reason)
            throws IOException {
        server.smtp().answering(command, answer);
        MailConfig config = server.config(MailConfig.Security.NONE, Mails.login(folder));
        try (Sender sender = new MailSender(config, Clock.systemUTC())) {
            Receipt receipt = sender.send(Samples.small("a"));

            assertThat(receipt.outcome()).isEqualTo(outcome);
            assertThat(receipt.reason()).isEqualTo(reason);
            assertThat(receipt.code()).isEqualTo(answer.substring(0, 3));
            assertThat(receipt.done()).isZero();
        }
    }
}
