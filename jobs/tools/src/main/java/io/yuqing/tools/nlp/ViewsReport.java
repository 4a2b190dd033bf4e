/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.nlp.view.View;
import io.yuqing.nlp.view.ViewFinder;
import io.yuqing.nlp.view.Views;
import io.yuqing.tools.common.file.IgnoredLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The views of one run, as text and as JSON. */
record ViewsReport(Views views, IgnoredLines ignored) {

    /** The largest; the others are counted. */
    private static final int SHOWN = 20;

    private static final int QUOTED = 140;

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(head());
        int rank = 0;
        for (View view : views.views()) {
            if (rank == SHOWN) {
                break;
            }
            rank++;
            lines.add("%2d. %s".formatted(rank, figures(view)));
            lines.add("    " + quote(view));
        }
        int unseen = views.views().size() - rank;
        if (unseen > 0) {
            int comments =
                    views.views().subList(rank, views.views().size()).stream()
                            .mapToInt(View::comments)
                            .sum();
            lines.add("另有 %,d 组较小的，共 %s，见 --json。".formatted(unseen, count(comments)));
        }
        views.exclamations()
                .ifPresent(
                        view -> {
                            lines.add("感叹、附和等没有实词的：" + figures(view));
                            lines.add("    " + quote(view));
                        });
        lines.add("不在任何一组的：" + count(views.left()) + "。");
        lines.addAll(ignored.text());
        return String.join(System.lineSeparator(), lines);
    }

    private String head() {
        String all = "跟帖 %,d 条".formatted(views.comments());
        return views.read() == views.comments()
                ? all + "，按意思归为 " + views.views().size() + " 组（语义模型，未经人工核对）："
                : "%s，读了 %,d 条（不同说法至多 %,d 种，按编号的散列抽取），归为 %d 组（语义模型，未经人工核对），占比为所读的："
                        .formatted(all, views.read(), ViewFinder.TEXTS, views.views().size());
    }

    private String count(int comments) {
        return String.format(
                Locale.ROOT, "%,d 条（%.1f%%）", comments, 100.0 * comments / views.read());
    }

    private String figures(View view) {
        String words = view.words().isEmpty() ? "" : "；词：" + String.join("、", view.words());
        return "%s，不同说法 %,d；负面 %,d、中性 %,d、正面 %,d%s"
                .formatted(
                        count(view.comments()),
                        view.texts(),
                        view.negative(),
                        view.neutral(),
                        view.positive(),
                        words);
    }

    private static String quote(View view) {
        String text = view.quote().text().replaceAll("\\s+", " ").strip();
        boolean whole = text.codePointCount(0, text.length()) <= QUOTED;
        String cut = whole ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
        return "“%s” %s".formatted(cut, view.quote().id());
    }

    /** Quotes whole, byte for byte. */
    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("comments", views.comments());
        root.put("read", views.read());
        var list = root.putArray("views");
        views.views().forEach(view -> put(list.addObject(), view));
        views.exclamations().ifPresent(view -> put(root.putObject("exclamations"), view));
        root.put("left", views.left());
        ignored.counts().forEach(root.putObject("ignored")::put);
        return root.toPrettyString();
    }

    private static void put(ObjectNode node, View view) {
        node.put("comments", view.comments());
        node.put("texts", view.texts());
        node.put("share", Math.round(view.share() * 1_000) / 1_000.0);
        node.put("negative", view.negative());
        node.put("neutral", view.neutral());
        node.put("positive", view.positive());
        var words = node.putArray("words");
        view.words().forEach(words::add);
        node.putObject("quote").put("id", view.quote().id()).put("text", view.quote().text());
    }
}
