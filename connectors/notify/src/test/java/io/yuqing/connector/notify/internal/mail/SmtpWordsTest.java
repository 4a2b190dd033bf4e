/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseIsReadInEitherEncoding(String charset) {
        String said =
                new String(
                        "550 收件人空间不足".getBytes(Charset.forName(charset)),
                        StandardCharsets.ISO_8859_1);

        assertThat(SmtpWords.of(said)).isEqualTo("550 收件人空间不足");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "550 收件人空间不足", ""})
    void whatIsReadAlreadyStays(String said) {
        assertThat(SmtpWords.of(said)).isEqualTo(said);
    }
}
