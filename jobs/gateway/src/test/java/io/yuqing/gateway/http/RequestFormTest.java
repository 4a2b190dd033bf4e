/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yuqing.gateway.ingest.body.BodyForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {
    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson,NDJSON",
        "Application/X-NDJSON; charset=UTF-8,NDJSON",
        "application/json;charset=utf8,JSON",
        "text/csv; header=present; charset=\"utf-8\",CSV"
    })
    void shouldKnowTheFormByItsType(String header, BodyForm form) {
        assertThat(RequestForm.form(header)).isEqualTo(form);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "text/csv; charset=gbk"
            })
    void shouldRefuseWhatItDoesNotRead(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RequestForm.form(header))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(415));
    }

    @Test
    void shouldKnowWhatIsPacked() {
        assertThat(RequestForm.isPacked(null)).isFalse();
        assertThat(RequestForm.isPacked("identity")).isFalse();
        assertThat(RequestForm.isPacked("GZip")).isTrue();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RequestForm.isPacked("br"))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(415));
    }
}
