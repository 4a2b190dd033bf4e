/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.LoginSettings;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Theme;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.LoginAddress;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.gateway.desk.web.VisitLog;
import io.yuqing.wire.account.Account;
import java.time.Clock;
import java.util.Optional;

/** Logging in and out. */
public final class LoginPart implements DeskPart {
    private final LoginSettings settings;
    private final Accounts accounts;
    private final StaticFiles files;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LoginViewers viewers;

    public LoginPart(LoginSettings settings, Accounts accounts, StaticFiles files, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.files = files;
        this.passwords = new PasswordCheck(accounts, clock);
        this.sessions = new Sessions(settings.sessionKey(), accounts, clock);
        this.cookie = new SessionCookie(settings.reached() != Reached.HERE);
        this.viewers =
                new LoginViewers(accounts, sessions, cookie, settings.signOn().map(SignOn::new));
    }

    /** Who is logged in. */
    public Viewers viewers() {
        return viewers;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.open(LoginAddress.PATH, this::show);
        paths.openForm(LoginAddress.PATH, this::logIn);
        paths.form("/desk/logout", Right.READ, this::logOut);
    }

    private void show(Context request) {
        LoginPage page = page(request, request.queryParam(LoginAddress.NEXT));
        if (!page.open()) {
            request.status(503);
        }
        answer(request, page);
    }

    private void answer(Context request, LoginPage page) {
        PageAnswer.html(request, page.html(files, Theme.of(request.cookie(Theme.COOKIE))));
    }

    private LoginPage page(Context request, String asked) {
        String next = LoginAddress.next(asked);
        Optional<String> trouble = accounts.trouble();
        if (trouble.isPresent()) {
            return LoginPage.away(next, trouble.get());
        }
        if (accounts.all().isEmpty()) {
            return LoginPage.withoutAccounts(next);
        }
        boolean unknown = viewers.named(request).isPresent() && viewers.of(request).isEmpty();
        return unknown ? LoginPage.notThere(next) : LoginPage.ready(next);
    }

    private void logIn(Context request) {
        LoginPage page = page(request, request.formParam(LoginAddress.NEXT));
        if (!page.open()) {
            request.status(503);
            answer(request, page);
            return;
        }
        String name = text(request, "name");
        try {
            Account account =
                    passwords.check(
                            name,
                            text(request, "password"),
                            ClientAddress.of(request, settings.reached()));
            String value = sessions.begin(account);
            cookie.set(request, value);
            sessions.find(value)
                    .flatMap(viewers::here)
                    .ifPresent(each -> VisitLog.viewer(request, each));
            PageAnswer.goOn(request, page.next());
        } catch (LoginRefusal e) {
            request.status(e.status());
            answer(request, page.refused(name, e.getMessage()));
        }
    }

    private void logOut(Context request, Viewer viewer) {
        viewers.session(request).ifPresent(sessions::end);
        cookie.remove(request);
        PageAnswer.goOn(request, LoginAddress.PATH);
    }

    private static String text(Context request, String field) {
        String text = request.formParam(field);
        return text == null ? "" : text;
    }
}
