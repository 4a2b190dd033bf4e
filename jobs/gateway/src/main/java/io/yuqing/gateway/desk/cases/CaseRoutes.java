/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;

/** The paths of cases. Who may do what is asked of the guards of the log, case by case. */
final class CaseRoutes implements DeskPart {
    private static final String ONE = CaseListPage.PATH + "/{id}";

    private final CaseListPage list;
    private final CasePage one;
    private final CommandPage command;
    private final CommandSend send;

    CaseRoutes(CaseListPage list, CasePage one, CommandPage command, CommandSend send) {
        this.list = list;
        this.one = one;
        this.command = command;
        this.send = send;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(CaseListPage.PATH, list::show);
        paths.page(CaseListPage.PATH + "/news", list::news);
        paths.page(CaseListPage.PATH + "/open", command::open);
        paths.form(CaseListPage.PATH + "/open", Right.READ, send::open);
        paths.page(ONE, one::show);
        paths.page(ONE + "/news", one::news);
        paths.page(ONE + "/{command}", command::show);
        paths.form(ONE + "/{command}", Right.READ, send::command);
    }
}
