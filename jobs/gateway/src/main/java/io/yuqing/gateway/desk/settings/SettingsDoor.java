/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.PageHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all pages of settings share: which kind is meant, and how a page is sent. */
final class SettingsDoor {
    private final List<KindDesk> kinds;
    private final StaticFiles files;

    SettingsDoor(List<KindDesk> kinds, StaticFiles files) {
        this.kinds = kinds;
        this.files = files;
    }

    /** Answers one request about entries of a kind. */
    interface KindHandler {
        void handle(Context request, Viewer viewer, KindDesk kind) throws Exception;
    }

    /** Of the kind that the path names. */
    PageHandler of(KindHandler handler) {
        return (request, viewer) -> {
            String slug = request.pathParam("kind");
            Optional<KindDesk> kind =
                    kinds.stream().filter(each -> each.slug().equals(slug)).findFirst();
            if (kind.isEmpty()) {
                refuse(request, viewer, 404, "没有这一类设置；请从“设置”进入。");
                return;
            }
            told((asked, who) -> handler.handle(asked, who, kind.get())).handle(request, viewer);
        };
    }

    /** The kind that our addresses call so. */
    KindDesk kind(String slug) {
        return kinds.stream().filter(each -> each.slug().equals(slug)).findFirst().orElseThrow();
    }

    /** With Kafka away a page says so. */
    PageHandler told(PageHandler handler) {
        return (request, viewer) -> {
            try {
                handler.handle(request, viewer);
            } catch (KafkaAwayException e) {
                refuse(request, viewer, 503, e.getMessage());
            }
        };
    }

    List<KindDesk> kinds() {
        return kinds;
    }

    void send(Context request, Viewer viewer, String title, String template, Object view) {
        send(request, frame(title, viewer), template, view);
    }

    /** A page with a script of its own. */
    void send(
            Context request,
            Viewer viewer,
            String title,
            String script,
            String template,
            Object view) {
        send(request, frame(title, viewer).with(script), template, view);
    }

    /** What a script puts in the place of a part. */
    void sendPart(Context request, Viewer viewer, String template, Object view) {
        String path = "settings/" + template + ".jte";
        PageAnswer.html(
                request, Templates.print(path, Map.of("token", viewer.formToken(), "view", view)));
    }

    private static void send(Context request, Frame frame, String template, Object view) {
        PageAnswer.html(
                request,
                Templates.print(
                        "settings/" + template + ".jte", Map.of("frame", frame, "view", view)));
    }

    void refuse(Context request, Viewer viewer, int status, String sentence) {
        PageAnswer.refusal(request, status, frame("设置", viewer), sentence);
    }

    private Frame frame(String title, Viewer viewer) {
        return Frame.of(title, Section.SETTINGS, viewer, files).with("settings.css");
    }
}
