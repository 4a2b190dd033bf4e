/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.report.check.Correction;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the questions of a paper again, and notes which of its figures late data have changed. What
 * is only too old to be asked is said too, and is no correction.
 */
final class CheckTask extends PaperTask {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NAMED = 20;
    private static final int CHANGED = 1;

    private final Shelf shelf;
    private final Paper paper;
    private final Hand hand;

    CheckTask(ReportsSettings settings, Shelf shelf, Paper paper, Hand hand) {
        super(settings);
        this.shelf = shelf;
        this.paper = paper;
        this.hand = hand;
    }

    @Override
    public List<String> command(RunFolder folder) {
        List<String> command = new ArrayList<>(settings().command());
        command.addAll(
                List.of(
                        "check",
                        shelf.file(paper, PaperFile.JSON).getParent().toString(),
                        "--json"));
        command.addAll(settings().options());
        return command;
    }

    /** It says by its exit code whether all is as it was. */
    @Override
    public boolean isWell(int code) {
        return code == 0 || code == CHANGED;
    }

    @Override
    public String read(byte[] printed) throws IOException {
        JsonNode found = JSON.readTree(printed);
        if (found == null || !found.path("corrections").isArray()) {
            throw new IOException("this is not what the check of a report prints");
        }
        List<Correction> corrections = new ArrayList<>();
        found.path("corrections").forEach(each -> corrections.add(correction(each)));
        try {
            shelf.note(
                    paper.id(),
                    Step.CHECK,
                    hand,
                    said(found.path("figures").asInt(), corrections),
                    corrections.stream().anyMatch(Correction::isKnown));
        } catch (ShelfException e) {
            throw new IOException(e.getMessage(), e);
        }
        return paper.id();
    }

    private static Correction correction(JsonNode each) {
        return new Correction(
                each.path("place").asText(),
                each.path("about").asText(),
                each.path("before").asText(),
                each.path("now").asText());
    }

    private static String said(int figures, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return figures + " 个数字都没有变";
        }
        List<String> named = corrections.stream().map(Correction::text).toList();
        String rest = named.size() > MOST_NAMED ? "；另有 " + (named.size() - MOST_NAMED) + " 处" : "";
        return String.join("；", named.subList(0, Math.min(MOST_NAMED, named.size()))) + rest;
    }
}
