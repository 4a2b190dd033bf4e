/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a ClickHouse cannot be used although it answers: no waiting helps. Pure. */
public final class ClickHouseRefusal {
    /** Of ClickHouse's ErrorCodes.cpp: everything that is about user and password. */
    private static final Set<Integer> WRONG_LOGIN =
            Set.of(
                    192, // UNKNOWN_USER
                    193, // WRONG_PASSWORD
                    194, // REQUIRED_PASSWORD
                    516); // AUTHENTICATION_FAILED

    private static final int ACCESS_DENIED = 497;

    private static final Pattern NEEDED =
            Pattern.compile("to have the grant (.{1,120}? ON [^ ]+?)\\.? \\(ACCESS_DENIED");

    private ClickHouseRefusal() {}

    /**
     * One sentence: which server, what is wrong, which key to set.
     *
     * @param url as configured
     * @param user who logged in
     * @return empty if the error tells of something else, such as a server that is not there
     */
    public static Optional<String> sentence(Throwable error, String url, String user) {
        String server = "ClickHouse at " + url;
        Optional<CertificateFault> fault = CertificateFault.of(error);
        if (fault.isPresent()) {
            return fault.map(
                    found -> found.sentence(server, "clickhouse.url", "clickhouse.ca-file"));
        }
        int code =
                CertificateFault.find(error, SQLException.class)
                        .map(SQLException::getErrorCode)
                        .orElse(0);
        if (WRONG_LOGIN.contains(code)) {
            return Optional.of(
                    server
                            + " does not let user '"
                            + user
                            + "' in; correct clickhouse.user, or the password in the file that"
                            + " clickhouse.password-file names.");
        }
        if (code == ACCESS_DENIED) {
            Matcher right = NEEDED.matcher(String.valueOf(error.getMessage()));
            return Optional.of(notGranted(url, user, right.find() ? right.group(1) : "enough"));
        }
        return Optional.empty();
    }

    /**
     * The sentence for rights that are missing.
     *
     * @param rights as ClickHouse writes them, such as {@code INSERT ON yuqing.items}
     */
    public static String notGranted(String url, String user, String rights) {
        return "ClickHouse at "
                + url
                + " does not grant user '"
                + user
                + "' "
                + rights
                + "; grant it, or set another clickhouse.user: set-up has its own, see"
                + " sql/users.sql.";
    }
}
