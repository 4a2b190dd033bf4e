/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.util.Map;

/**
 * Shows which accounts there are. They are changed by a command, which the network cannot reach.
 */
public final class AccountsPart implements DeskPart {
    private final Accounts accounts;
    private final StaticFiles files;

    public AccountsPart(Accounts accounts, StaticFiles files) {
        this.accounts = accounts;
        this.files = files;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page("/desk/accounts", Right.ACCOUNTS, this::show);
    }

    private void show(Context request, Viewer viewer) {
        Frame frame = Frame.of("账户 · 舆情值班台", Section.SETTINGS, viewer, files).with("login.css");
        PageAnswer.html(
                request,
                Templates.print(
                        "accounts.jte", Map.of("frame", frame, "accounts", accounts.all())));
    }
}
