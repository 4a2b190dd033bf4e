/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.wire.account.Account;
import java.util.Optional;

/** Who is logged in: by the single sign-on, which comes first, or by a cookie of ours. */
final class LoginViewers implements Viewers {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Optional<SignOn> signOn;

    LoginViewers(
            Accounts accounts, Sessions sessions, SessionCookie cookie, Optional<SignOn> signOn) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.signOn = signOn;
    }

    @Override
    public Optional<Viewer> of(Context request) {
        Optional<String> named = named(request);
        // Whoever it is, he is not the one who sat here before and left a cookie.
        return named.isPresent()
                ? named.flatMap(accounts::find)
                        .filter(account -> !account.disabled())
                        .map(this::elsewhere)
                : session(request).flatMap(this::here);
    }

    /** Whom the single sign-on names. */
    Optional<String> named(Context request) {
        return signOn.flatMap(elsewhere -> elsewhere.account(request));
    }

    /** Of a cookie of ours. */
    Optional<Session> session(Context request) {
        return sessions.find(cookie.of(request));
    }

    private Viewer elsewhere(Account account) {
        return new Viewer(account.id(), account.duty(), sessions.formToken(account));
    }

    Optional<Viewer> here(Session session) {
        return accounts.find(session.account())
                .map(
                        account ->
                                Viewer.loggedIn(
                                        account.id(), account.duty(), sessions.formToken(session)));
    }
}
