/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.http.HttpReply;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Answers as vendors document them, or as users have shown them. */
class RecordedAnswersTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(
            resources = "/io/yuqing/connector/notify/robot-answers.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void anAnswerHasItsCauseInBothLanguages(
            String kind, int status, String body, Outcome outcome, Reason reason) {
        Vendor vendor = Vendor.valueOf(kind.toUpperCase(Locale.ROOT));
        Verdict verdict =
                RobotAnswers.verdict(
                        RobotProtocol.of(vendor),
                        new HttpReply.Answer(status, body, null),
                        Samples.NOW);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }
}
