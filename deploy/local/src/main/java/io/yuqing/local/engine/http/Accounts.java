/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.engine.chdb.EngineException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** Who may use the server. Without any account everybody may: it listens on loopback only. */
public final class Accounts {
    private static final String DEFAULT_USER = "default";

    private final List<Account> accounts;

    public Accounts(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /** The user a request names by header, basic authentication or URL, in the server's order. */
    Account authenticate(QueryRequest request) throws EngineException {
        String user = request.header("X-ClickHouse-User", "");
        String password = request.header("X-ClickHouse-Key", "");
        String basic = request.header("Authorization", "");
        if (user.isEmpty() && basic.regionMatches(true, 0, "Basic ", 0, 6)) {
            String pair = decode(basic.substring(6).trim());
            int colon = pair.indexOf(':');
            user = colon < 0 ? pair : pair.substring(0, colon);
            password = colon < 0 ? "" : pair.substring(colon + 1);
        }
        if (user.isEmpty()) {
            user = request.own("user", DEFAULT_USER);
            password = request.own("password", "");
        }
        return find(user, password);
    }

    private Account find(String user, String password) throws EngineException {
        if (accounts.isEmpty()) {
            return new Account(user, password, false);
        }
        for (Account account : accounts) {
            if (account.name().equals(user) && equal(account.password(), password)) {
                return account;
            }
        }
        throw EngineException.of(
                516,
                "AUTHENTICATION_FAILED",
                user
                        + ": Authentication failed: password is incorrect, or there is no user with"
                        + " such name.");
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String decode(String base64) throws EngineException {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException e) {
            throw EngineException.of(
                    516, "AUTHENTICATION_FAILED", "The Authorization header is not Base64.");
        }
    }
}
