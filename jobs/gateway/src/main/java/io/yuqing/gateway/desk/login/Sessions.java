/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.wire.account.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Who has logged in, as a cookie says that we have signed: nothing is kept of a session but that it
 * was ended. Thread-safe.
 */
final class Sessions {
    private static final int ID_BYTES = 16;

    private final Signer cookies;
    private final Signer forms;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those that logged out before their time, until when they would have held. */
    private final Map<String, Instant> ended = new HashMap<>();

    Sessions(PrivacyKey key, Accounts accounts, Clock clock) {
        this.cookies = new Signer(key, "yuqing desk session 1");
        this.forms = new Signer(key, "yuqing desk form 1");
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The cookie of a new one. */
    String begin(Account account) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return cookies.signed(
                Session.of(HexFormat.of().formatHex(id), account, clock.instant()).text());
    }

    /**
     * The session of a cookie; empty if it is forged, over, or its account was reset or disabled.
     *
     * @param cookie null if there is none
     */
    Optional<Session> find(String cookie) {
        return Optional.ofNullable(cookie)
                .flatMap(cookies::opened)
                .flatMap(Session::read)
                .filter(session -> clock.instant().isBefore(session.until()))
                .filter(session -> !isEnded(session))
                .filter(
                        session ->
                                accounts.find(session.account()).filter(session::isOf).isPresent());
    }

    /** What the forms of a session send back. */
    String formToken(Session session) {
        return forms.signature(session.text());
    }

    /** The same of one who logs in elsewhere. */
    String formToken(Account account) {
        return forms.signature("elsewhere " + account.epoch() + ' ' + account.id());
    }

    /** It holds no longer, also for whoever has copied its cookie. */
    synchronized void end(Session session) {
        Instant now = clock.instant();
        ended.values().removeIf(until -> !now.isBefore(until));
        ended.put(session.id(), session.until());
    }

    private synchronized boolean isEnded(Session session) {
        return ended.containsKey(session.id());
    }
}
