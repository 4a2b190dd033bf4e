/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaws;
import io.yuqing.control.standing.Standing;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.view.EntryLine;
import io.yuqing.gateway.desk.settings.view.ListView;
import io.yuqing.wire.control.ControlException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All entries of a kind that are in force, and what a job does not take. */
final class ListPage {
    private final SettingsDoor door;

    ListPage(SettingsDoor door) {
        this.door = door;
    }

    void show(Context request, Viewer viewer, KindDesk kind) {
        Standing standing = kind.entries().shown();
        List<EntryLine> lines =
                standing.inForce().values().stream()
                        .filter(entry -> !entry.deleted())
                        .sorted(Comparator.comparing(ControlEntry::id))
                        .map(entry -> line(kind, standing, entry))
                        .toList();
        List<EntryLine> refused = new ArrayList<>();
        standing.refused()
                .forEach(
                        (id, why) ->
                                refused.add(
                                        new EntryLine(
                                                id,
                                                kind.path() + "/new?id=" + Urls.encoded(id),
                                                id,
                                                "",
                                                "Kafka",
                                                fault(why))));
        door.send(
                request,
                viewer,
                kind.kind().noun(),
                "list",
                new ListView(
                        kind.kind().noun(),
                        kind.path(),
                        kind.what(),
                        viewer.may(Right.SET),
                        lines,
                        refused));
    }

    private static EntryLine line(KindDesk kind, Standing standing, ControlEntry entry) {
        return new EntryLine(
                entry.id(),
                kind.path(entry.id()),
                entry.name(),
                summary(kind, entry),
                standing.start().placeOf(entry) + "，第 " + entry.revision() + " 版",
                "");
    }

    /** The name stands above it already. */
    private static String summary(KindDesk kind, ControlEntry entry) {
        String summary = kind.kind().summary(entry);
        return summary.startsWith(entry.name() + " ")
                ? summary.substring(entry.name().length()).strip()
                : summary;
    }

    private static String fault(ControlException why) {
        return Flaws.of(why).stream()
                .map(flaw -> flaw.key() + " " + flaw.remedy())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
