/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.store.ChangeHistory;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.settings.view.HistoryLines;
import io.yuqing.gateway.desk.settings.view.OverviewView;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What can be set, and what was changed last. */
final class OverviewPage {
    private static final int MOST_CHANGES = 30;

    private final SettingsDoor door;
    private final ChangeHistory history;
    private final FilePages files;
    private final Clock clock;

    OverviewPage(SettingsDoor door, ChangeHistory history, FilePages files, Clock clock) {
        this.door = door;
        this.history = history;
        this.files = files;
        this.clock = clock;
    }

    void show(Context request, Viewer viewer) {
        door.send(request, viewer, "设置", "overview", view());
    }

    private OverviewView view() {
        try {
            return new OverviewView(
                    door.kinds().stream().map(each -> line(each, count(each))).toList(),
                    files.lines(),
                    changes(),
                    "");
        } catch (KafkaAwayException e) {
            return new OverviewView(
                    door.kinds().stream().map(each -> line(each, "")).toList(),
                    files.lines(),
                    List.of(),
                    e.getMessage());
        }
    }

    private static OverviewView.KindLine line(KindDesk kind, String count) {
        return new OverviewView.KindLine(kind.kind().noun(), kind.path(), kind.what(), count);
    }

    private static String count(KindDesk kind) {
        return kind.entries().shown().inForce().values().stream()
                        .filter(each -> !each.deleted())
                        .count()
                + " 条";
    }

    private List<OverviewView.Change> changes() {
        return history.last().stream().limit(MOST_CHANGES).flatMap(this::change).toList();
    }

    private Stream<OverviewView.Change> change(LoggedChange change) {
        return door.kinds().stream()
                .filter(each -> each.kind().command().equals(change.kind()))
                .map(
                        each ->
                                new OverviewView.Change(
                                        HistoryLines.of(change, each.form(), null, clock.instant()),
                                        each.kind().noun(),
                                        change.id(),
                                        each.path(change.id())));
    }
}
