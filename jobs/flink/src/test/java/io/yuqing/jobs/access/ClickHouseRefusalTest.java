/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickHouseRefusalTest {
    @ParameterizedTest
    @ValueSource(ints = {192, 193, 194, 516})
    void aWrongUserOrPasswordNamesUserAndKeys(int code) {
        assertThat(said(new SQLException("no", "", code)))
                .isEqualTo(
                        "ClickHouse at https://c:8443 does not let user 'office' in; correct"
                                + " clickhouse.user, or the password in the file that"
                                + " clickhouse.password-file names.");
    }

    @Test
    void aRightThatIsNotGrantedIsToldAsSuch() {
        String words =
                "Code: 497. DB::Exception: office: Not enough privileges. To execute this query,"
                        + " it's necessary to have the grant CREATE TABLE ON yuqing.items."
                        + " (ACCESS_DENIED) (version 26.7.2.1)";
        assertThat(said(new SQLException(words, "", 497)))
                .isEqualTo(
                        "ClickHouse at https://c:8443 does not grant user 'office' CREATE TABLE ON"
                                + " yuqing.items; grant it, or set another clickhouse.user: set-up"
                                + " has its own, see sql/users.sql.");
        assertThat(said(new SQLException("no", "", 497)))
                .contains("does not grant user 'office' enough;");
    }

    @Test
    void aCertificateIsToldAsSuch() {
        assertThat(said(new SQLException("failed", new CertificateExpiredException())))
                .isEqualTo(
                        "ClickHouse at https://c:8443 shows a certificate that is out of date;"
                                + " renew it on the server.");
    }

    @Test
    void otherErrorsAreNoRefusal() {
        assertThat(
                        ClickHouseRefusal.sentence(
                                new SQLException("no table", "", 60), "https://c:8443", "office"))
                .isEmpty();
    }

    private static String said(Exception error) {
        return ClickHouseRefusal.sentence(error, "https://c:8443", "office").orElseThrow();
    }
}
